import { CASES, type CaseName } from './cases.ts';
import { MeasuredRun, type IterationMeasure } from './measured-run.ts';
import { prepareCase } from './prepare-case.ts';
import { ScalarGather } from './scalar-gather/scalar-gather.ts';

/** All that is measured of one case. */
export interface CaseResult {
  readonly name: CaseName;
  readonly title: string;
  readonly size: number;
  readonly frames: number;
  readonly rotations: number;
  readonly pixels: number;
  readonly runs: readonly RunResult[];
  readonly scalar: ScalarResult;
}

export interface RunResult {
  readonly workers: number;
  readonly iterations: readonly IterationMeasure[];
}

export interface ScalarResult {
  readonly sampledRotations: number;
  /** CPU seconds of the sum over all rotations, from the fastest round of the sample. */
  readonly seconds: number;
}

/**
 * Runs a case with every number of workers, and the scalar kernel in between: what else this machine
 * does then weighs on all of them alike.
 *
 * @param program the bundle of `measure-iterations.ts`.
 * @param sample rotations of the scalar kernel in each round.
 */
export async function benchCase(
  name: CaseName,
  {
    program,
    workers,
    iterations,
    sample,
  }: { program: string; workers: number[]; iterations: number; sample: number },
): Promise<CaseResult> {
  const { config, title } = CASES[name];
  const { start } = await prepareCase(config);
  const [{ problem }] = start.prepared.groups;
  const scalarGather = await ScalarGather.load(problem);
  const runs: { workers: number; process: MeasuredRun; iterations: IterationMeasure[] }[] = [];
  const rounds: number[] = [];
  const stride = Math.max(1, Math.floor(problem.tomograms.count / (iterations * sample)));
  try {
    for (const count of workers) {
      const process = await MeasuredRun.start(program, config, count);
      runs.push({ workers: count, process, iterations: [] });
    }
    for (let round = 0; round < iterations; round++) {
      for (const run of runs) {
        run.iterations.push(await run.process.iterate());
      }
      let seconds = 0;
      for (let k = 0; k < sample; k++) {
        const rotation = ((round * sample + k) * stride) % problem.tomograms.count;
        seconds += scalarGather.secondsPerRotation(start.model, rotation);
      }
      rounds.push(seconds / sample);
    }
  } finally {
    runs.forEach((run) => {
      run.process.end();
    });
  }
  return {
    name,
    title,
    size: problem.grid.edge,
    frames: problem.photons.frameCount,
    rotations: problem.tomograms.count,
    pixels: problem.pixels.likelihoodCount,
    runs: runs.map((run) => ({ workers: run.workers, iterations: run.iterations })),
    scalar: {
      sampledRotations: iterations * sample,
      seconds: Math.min(...rounds) * problem.tomograms.count,
    },
  };
}
