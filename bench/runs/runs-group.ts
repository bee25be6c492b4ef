import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cases } from '../cases/registry.ts';
import type { BenchGroup } from '../group.ts';
import { wholeNumber, wholeNumbers } from '../support/arguments.ts';
import { bundlePrograms, type BundledPrograms } from '../support/bundle-program.ts';
import { inTemporaryFolder } from '../support/in-temporary-folder.ts';
import { textTable } from '../support/text-table.ts';
import { runsTable } from './runs-table.ts';
import { wholeRun, type WholeRun } from './whole-run.ts';

const HELP = `Usage: ./damselfly bench runs [OPTION ...]

Whole runs of the golden case, from the start of the process to its end, with outputs and without.

  --case NAME      another one: ${cases.map(({ name }) => name).join(', ')}
  --iterations N   default 30
  --workers LIST   numbers of workers, default 1,2
  --json           one JSON array instead of a table`;

/** Start-up, reading, iterations, outputs and previews together. */
export const runsGroup: BenchGroup = {
  name: 'runs',
  about: 'whole runs: wall and engine seconds, with outputs and without',
  help: HELP,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        case: { type: 'string', default: 'golden' },
        iterations: { type: 'string', default: '30' },
        workers: { type: 'string', default: '1,2' },
        json: { type: 'boolean', default: false },
      },
    });
    const benchCase = cases.find(({ name }) => name === values.case);
    if (benchCase === undefined) {
      throw new Error(`--case should be a case of the bench, but is ${values.case}.`);
    }
    if (!existsSync(benchCase.needs)) {
      throw new Error(`${benchCase.name} cannot run: there is no ${benchCase.needs}.`);
    }
    const iterations = wholeNumber('--iterations', values.iterations);
    const programs = await bundlePrograms({
      cli: 'lib-remote/src/cli/main.ts',
      'compute-run': 'bench/runs/compute-run.ts',
    });
    try {
      const runs = await inTemporaryFolder(async (folder) => {
        const config = await benchCase.make(folder);
        const measured: WholeRun[] = [];
        for (const workers of wholeNumbers('--workers', values.workers)) {
          measured.push(...(await bothRuns(programs, { config, folder, workers, iterations })));
        }
        return measured;
      });
      console.log(
        values.json
          ? JSON.stringify(runs, undefined, 2)
          : `## ${benchCase.title}, whole runs\n\n${textTable(...runsTable(runs))}`,
      );
    } finally {
      await programs.remove();
    }
  },
};

/** Without outputs, then with them. */
async function bothRuns(
  programs: BundledPrograms,
  run: { config: string; folder: string; workers: number; iterations: number },
): Promise<WholeRun[]> {
  const { config, folder, workers, iterations } = run;
  const [w, n] = [String(workers), String(iterations)];
  const emc = ['emc', '-c', config, '--backend', 'wasm', '--json', '-q', '-t', w, n];
  return [
    await wholeRun([programs.path('compute-run'), config, w, n], {
      folder,
      workers,
      hasOutputs: false,
    }),
    await wholeRun([programs.path('cli'), ...emc], { folder, workers, hasOutputs: true }),
  ];
}
