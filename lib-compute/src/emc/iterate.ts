import type { EmcEngine, MergedVolumes, StepOptions } from '../backends/backend.ts';
import type { Tomograms } from '../backends/emc-problem.ts';
import { WINDOW_EXPONENT } from '../backends/thresholds.ts';
import { inputError } from '../errors.ts';
import { betaOfFrames } from './beta.ts';
import type { Collective } from './collective.ts';
import type { Iteration } from './iteration.ts';
import type { EmcOptions } from './options.ts';
import type { PreparedProblem } from './problem.ts';
import { Stopwatch } from './stopwatch.ts';
import { modeCount } from './tomograms.ts';
import { friedelQuotient, keepShare, multiply, rootMeanSquareChange } from './update.ts';

export type StepName = 'model' | 'slices' | 'likelihood' | 'probabilities' | 'maximise' | 'volumes';

export interface IterationProgress {
  readonly number: number;
  readonly step: StepName;
  /** Part of the step that is done, 0 to 1. */
  readonly fraction: number;
}

/** What stays the same over all iterations of a reconstruction. */
export interface Job {
  readonly engine: EmcEngine;
  readonly collective: Collective;
  /** This rank's share of the tomograms. */
  readonly tomograms: Tomograms;
  /** Number of the first of them in the whole list. */
  readonly firstTomogram: number;
  readonly prepared: PreparedProblem;
  /** Sum of ln K! of every used frame. */
  readonly logFactorials: Float64Array;
  readonly options: EmcOptions;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: IterationProgress) => void) | undefined;
  readonly now: () => number;
}

/** What one iteration hands to the next. */
export interface State {
  /** size^3 values, x slowest. */
  readonly model: Float64Array;
  /** phi_d, one value per used frame. */
  readonly fluence: Float64Array;
  /** Arrays that nobody needs any more, for the next sums. */
  readonly spare: MergedVolumes;
}

/** One iteration, step by step as in spec/emc.md section 3. */
export async function iterate(
  job: Job,
  { model, fluence, spare: volumes }: State,
  number: number,
): Promise<{ iteration: Iteration; next: State }> {
  const { engine, collective, prepared, options } = job;
  const { problem, rotations, modes, photonCounts, meanCount } = prepared;
  const watch = new Stopwatch(job.now);
  const step = <Result>(
    name: StepName,
    run: (stepOptions: StepOptions) => Promise<Result>,
  ): Promise<Result> => watch.time(name, () => run(stepOptions(job, number, name)));

  const beta = betaOfFrames(options, number, photonCounts, meanCount);
  const window = beta.map((value) => WINDOW_EXPONENT / value);

  await step('model', (o) => engine.setModel(model, o));

  // 3.1 and 3.2: the first iteration knows no fluence yet, and without scaling none ever does.
  const scale =
    options.need_scaling && number > 1
      ? fluence
      : fluence.slice().fill(await step('slices', (o) => rescaleFactor(job, o)));
  const best = await step('likelihood', (o) => engine.likelihood(scale, window, o));
  const orientations = best.tomogram.map((r) => r + job.firstTomogram);
  await collective.maximum(best.maximum, orientations);

  // 3.3
  const normaliser = await step('probabilities', (o) =>
    engine.probabilities(best.maximum, beta, o),
  );
  await collective.sum(normaliser);

  // 3.4 and 3.5
  const result = await step('maximise', (o) => engine.maximise(normaliser, fluence, o));
  const merged = Float64Array.of(result.mergedTomograms);
  for (const values of [result.information, result.logLikelihood, result.expectedPhotons, merged]) {
    await collective.sum(values);
  }
  // The reference program's figures leave out how probable a mode is a priori.
  const shift = Math.log(modeCount(modes));
  const logLikelihood = result.logLikelihood.map(
    (value, d) => value + shift - job.logFactorials[d],
  );

  // 3.7 to 3.9
  await step('volumes', (o) => engine.takeVolumes(volumes, o));
  await collective.sum(volumes.sum);
  await collective.sum(volumes.weight);
  const newModel = friedelQuotient(volumes);
  let rmsChange = rootMeanSquareChange(newModel, model);
  keepShare(options.alpha, model, newModel);
  let newFluence = fluence;
  if (options.need_scaling) {
    const rescale = await rescaleFactor(job, {});
    newFluence = photonCounts.map((count, d) => count / (result.expectedPhotons[d] * rescale));
    // The mean fluence is 1 by convention; the model takes the factor.
    const mean = meanOf(newFluence);
    multiply(newModel, mean);
    multiply(newFluence, 1 / mean);
    rmsChange *= mean;
  }
  assertFinite({ rmsChange, logLikelihood: meanOf(logLikelihood) });

  const toFile = (values: ArrayLike<number>, missing: number) =>
    spread(values, prepared.frames, prepared.frameCount, missing);
  return {
    next: {
      model: newModel,
      fluence: newFluence,
      spare: { sum: model, weight: volumes.weight },
    },
    iteration: {
      number,
      metrics: {
        rmsChange,
        information: meanOf(result.information),
        logLikelihood: meanOf(logLikelihood),
        beta: meanOf(beta),
        rotationCount: rotations.count,
        mergedRotations: merged[0],
      },
      size: problem.grid.edge,
      model: newModel,
      weights: volumes.weight,
      orientations: Int32Array.from(toFile(orientations, -1)),
      mutualInformation: toFile(result.information, 0),
      frameLogLikelihood: toFile(logLikelihood, 0),
      ...(options.need_scaling ? { scale: toFile(newFluence, 1) } : {}),
      timings: watch.timings(),
    },
  };
}

function stepOptions({ signal, onProgress }: Job, number: number, step: StepName): StepOptions {
  return {
    ...(signal ? { signal } : {}),
    ...(onProgress
      ? {
          onProgress: (fraction) => {
            onProgress({ number, step, fraction });
          },
        }
      : {}),
  };
}

/** The factor that gives the model's slices the mean count of the frames (spec/emc.md 3.1). */
async function rescaleFactor(
  { engine, collective, prepared, tomograms }: Job,
  options: StepOptions,
): Promise<number> {
  const sliceSums = await engine.sliceSums(options);
  const mean = Float64Array.of(0);
  sliceSums.forEach((sum, r) => {
    mean[0] += tomograms.weights[r] * sum;
  });
  await collective.sum(mean);
  if (!(mean[0] > 0)) {
    throw inputError({
      what: 'The mean of the model over the pixels that orient',
      expected: 'above 0',
      found: String(mean[0]),
    });
  }
  return prepared.meanCount / mean[0];
}

/** A run that has left the numbers must not go on, nor write what it has. */
function assertFinite(metrics: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(metrics)) {
    if (!Number.isFinite(value)) {
      throw inputError({
        what: `The ${name} of the iteration`,
        expected: 'finite; a frame may have photons where no rotation expects any',
        found: String(value),
      });
    }
  }
}

function meanOf(values: Float64Array): number {
  return values.reduce((partial, value) => partial + value, 0) / values.length;
}

/** Values of the used frames at their places among all frames of the file. */
function spread(
  values: ArrayLike<number>,
  frames: Uint32Array,
  frameCount: number,
  missing: number,
): Float64Array {
  const result = new Float64Array(frameCount).fill(missing);
  frames.forEach((d, position) => {
    result[d] = values[position];
  });
  return result;
}
