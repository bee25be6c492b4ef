import type { BenchCase } from '../cases/bench-case.ts';
import { MachineLimits } from '../machine/machine-limits.ts';
import { bestRates } from '../machine/machine-rates.ts';
import { PeerRun } from '../peer/peer-run.ts';
import type { Peer } from '../peer/peer.ts';
import { ScalarIteration } from '../scalar/scalar-iteration.ts';
import { wholeIteration } from '../scalar/whole-iteration.ts';
import type { CaseResult, Round, RunMeasure } from './case-result.ts';
import { MeasuredRun } from './measured-run.ts';
import { prepareCase } from './prepare-case.ts';
import { problemExtent } from './problem-extent.ts';

/** What is measured of every case. */
export interface BenchSettings {
  /** The bundle of `measure-iterations.ts`. */
  readonly program: string;
  readonly workers: readonly number[];
  /** Iterations to measure, ascending; default those of the case. */
  readonly iterations: readonly number[] | undefined;
  readonly peer: Peer | { readonly missing: string };
  /** Processes of one worker that compute at the same time and share nothing; 0 where that is not measured. */
  readonly apart: number;
}

/**
 * Runs a case with every number of workers, the scalar kernel, the machine's limits and the peer, in
 * turns, iteration by iteration: what else this machine does then weighs on all of them alike.
 *
 * @param folder an empty one.
 */
export async function measureCase(
  benchCase: BenchCase,
  folder: string,
  { program, workers, iterations = benchCase.iterations, peer, apart }: BenchSettings,
): Promise<CaseResult> {
  const config = await benchCase.make(folder);
  const { start } = await prepareCase(config);
  const [{ problem }] = start.prepared.groups;
  const scalar = await ScalarIteration.load(problem);
  const limits = await MachineLimits.load();
  let machine = limits.measure();
  const peerRun = await startPeer(benchCase, peer, config);
  const processes: { count: number; process: MeasuredRun }[] = [];
  const alone: MeasuredRun[] = [];
  const rounds: Round[] = [];
  try {
    for (const count of workers) {
      processes.push({ count, process: await MeasuredRun.start(program, config, count) });
    }
    while (alone.length < apart) {
      alone.push(await MeasuredRun.start(program, config, 1));
    }
    for (let iteration = 1; iteration <= iterations[iterations.length - 1]; iteration++) {
      const isMeasured = iterations.includes(iteration);
      const runs: RunMeasure[] = [];
      for (const { count, process } of processes) {
        runs.push({ workers: count, measure: await process.iterate() });
      }
      const ofApart = await Promise.all(alone.map((process) => process.iterate()));
      // Also where it is not measured: it goes on where its last iteration ended.
      const ofPeer = 'missing' in peerRun ? undefined : await peerRun.iterate();
      if (isMeasured) {
        machine = bestRates(machine, limits.measure());
        const scalarSeconds = wholeIteration(scalar.measure(), {
          tomograms: problem.tomograms.count,
          merged: runs[0].measure.mergedTomograms,
          keptShare: benchCase.keptShare,
        });
        const measured = { iteration, runs, scalarSeconds };
        rounds.push({
          ...measured,
          ...(ofPeer && { peer: ofPeer }),
          ...(apart > 0 && { apart: ofApart }),
        });
      }
    }
  } finally {
    [...processes.map(({ process }) => process), ...alone].forEach((process) => {
      process.end();
    });
  }
  const { name, title } = benchCase;
  return {
    name,
    title,
    frames: problem.photons.frameCount,
    size: problem.grid.edge,
    extent: problemExtent(problem, start.model.length),
    rounds,
    machine,
    peer: 'missing' in peerRun ? peerRun : { title: peerRun.title },
  };
}

/** @returns why the peer takes no part, where it does not. */
async function startPeer(
  { isForPeer }: BenchCase,
  peer: Peer | { readonly missing: string },
  config: string,
): Promise<PeerRun | { readonly missing: string }> {
  if (!isForPeer) {
    return { missing: 'its time is no measure here (bench/README.md)' };
  }
  if ('missing' in peer) {
    return peer;
  }
  try {
    return await PeerRun.start(peer, config);
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}
