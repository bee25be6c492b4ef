import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchCase } from '../cases/bench-case.ts';
import { inRepository } from '../cases/places.ts';
import { cases } from '../cases/registry.ts';
import type { BenchGroup } from '../group.ts';
import { findPeer } from '../peer/find-peer.ts';
import type { Peer } from '../peer/peer.ts';
import { wholeNumber, wholeNumbers } from '../support/arguments.ts';
import { bundlePrograms } from '../support/bundle-program.ts';
import { inTemporaryFolder } from '../support/in-temporary-folder.ts';
import type { CaseResult } from './case-result.ts';
import { measureCase } from './measure-case.ts';
import { report } from './report.ts';

const HELP = `Usage: ./damselfly bench emc [OPTION ...]

Seconds of each step of an EMC iteration, beside the program that everyone uses and a scalar kernel.

  --case NAME        only this one; may be given several times:
${cases.map(({ name, title }) => `                       ${name.padEnd(9)}${title}`).join('\n')}
  --iterations LIST  which to measure, such as 1,2,3,5; default as the case has it
  --workers LIST     numbers of workers, default 1,2,3,4
  --apart N          also N processes of one worker each, at the same time
  --quick            iterations 1 and 2 with one worker, and no peer
  --without-peer     do not install and time the peer
  --peer FOLDER      its environment, default .venv-peer in the clone; made where it is missing
  --json             one JSON array instead of tables

The golden run is read from $DAMSELFLY_SHARED, default ../shared.`;

/** The engine, iteration by iteration. */
export const emcGroup: BenchGroup = {
  name: 'emc',
  about: 'the engine: seconds of each step, ratios to the peer, limits of the machine',
  help: HELP,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        case: { type: 'string', multiple: true },
        iterations: { type: 'string' },
        workers: { type: 'string' },
        apart: { type: 'string' },
        quick: { type: 'boolean', default: false },
        'without-peer': { type: 'boolean', default: false },
        peer: { type: 'string', default: inRepository('.venv-peer') },
        json: { type: 'boolean', default: false },
      },
    });
    const { quick } = values;
    const iterations = values.iterations ?? (quick ? '1,2' : undefined);
    const workers = wholeNumbers('--workers', values.workers ?? (quick ? '1' : '1,2,3,4'));
    const apart = values.apart === undefined ? 0 : wholeNumber('--apart', values.apart);
    const chosen = casesOf(values.case);
    const peer = await peerFor(chosen, values.peer, quick || values['without-peer']);
    const programs = await bundlePrograms({
      'measure-iterations': 'bench/emc/measure-iterations.ts',
    });
    const settings = {
      program: programs.path('measure-iterations'),
      workers,
      iterations: iterations === undefined ? undefined : wholeNumbers('--iterations', iterations),
      peer,
      apart,
    };
    const results: CaseResult[] = [];
    try {
      if (!values.json) {
        console.log(`${situation(workers)}\n`);
      }
      for (const one of chosen) {
        const result = await inTemporaryFolder((folder) => measureCase(one, folder, settings));
        results.push(result);
        if (!values.json) {
          console.log(report(result));
        }
      }
    } finally {
      await programs.remove();
    }
    if (values.json) {
      console.log(JSON.stringify(results, undefined, 2));
    }
  },
};

/** The cases that are asked for; by default all whose data are there. */
function casesOf(names: readonly string[] | undefined): readonly BenchCase[] {
  const unknown = names?.find((name) => !cases.some((one) => one.name === name));
  if (unknown !== undefined) {
    const known = cases.map(({ name }) => name).join(', ');
    throw new Error(`--case should be one of ${known}, but is ${unknown}.`);
  }
  const wanted = cases.filter(({ name }) => names?.includes(name) ?? true);
  for (const { name, needs } of wanted.filter((one) => !existsSync(one.needs))) {
    console.error(`bench: ${name} is left out: there is no ${needs}.`);
  }
  return wanted.filter(({ needs }) => existsSync(needs));
}

async function peerFor(
  chosen: readonly BenchCase[],
  folder: string,
  isLeftOut: boolean,
): Promise<Peer | { readonly missing: string }> {
  if (isLeftOut) {
    return { missing: 'it was left out, as asked' };
  }
  return chosen.some(({ isForPeer }) => isForPeer)
    ? await findPeer(folder)
    : { missing: 'no case is for it' };
}

/** What a reader of the table has to know of the machine. */
function situation(workers: readonly number[]): string {
  const cores = availableParallelism();
  const [load] = loadavg();
  const crowded = workers.some((count) => count > cores)
    ? '; more workers than cores cannot be faster'
    : '';
  return `Node ${process.version}, ${cores} cores, load ${load.toFixed(1)} before the first case. Seconds are wall / CPU${crowded}.`;
}
