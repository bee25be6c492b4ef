import type { MergedVolumes, StepOptions } from '../backends/backend.ts';
import { WINDOW_EXPONENT } from '../backends/thresholds.ts';
import { beginSearch } from './adaptive/begin-search.ts';
import type { SearchMemory } from './adaptive/search-memory.ts';
import { fluenceOverBackground } from './background/fluence-over-background.ts';
import { betaOfFrames } from './beta.ts';
import { amongAllFrames, probabilitiesAmongAll } from './frames-of-file.ts';
import type { Iteration } from './iteration.ts';
import type { Job, StepName } from './job.ts';
import { assertFinite, frameMetrics, meanOf } from './metrics.ts';
import { modelsLeftOut } from './models-left-out.ts';
import { shapeOf } from './model-shape.ts';
import { rescaleFactors } from './rescale.ts';
import { Stopwatch } from './stopwatch.ts';
import { takeModels } from './take-models.ts';
import { modeCount } from './tomograms.ts';
import { keepShare, multiply, rootMeanSquareChange } from './update.ts';

/** What one iteration hands to the next. */
export interface State {
  /** x slowest, one model after the other. */
  readonly model: Float64Array;
  /** phi_d, one value per used frame. */
  readonly fluence: Float64Array;
  /** What the next search begins with; missing where it is to be over all pairs. */
  readonly memory?: SearchMemory;
  /** Whether the engine has the model already. */
  readonly isHeld?: boolean;
  /** Arrays that nobody needs any more, for the next sums. */
  readonly spare: MergedVolumes;
}

/** One iteration, step by step as in spec/emc.md section 3. */
export async function iterate(
  job: Job,
  { model, fluence, memory, isHeld = false, spare: volumes }: State,
  number: number,
): Promise<{ iteration: Iteration; next: State }> {
  const { engine, collective, prepared, options } = job;
  const { photonCounts, meanCount } = prepared;
  const watch = new Stopwatch(job.now);
  const step = <Result>(
    name: StepName,
    run: (stepOptions: StepOptions) => Promise<Result>,
  ): Promise<Result> => watch.time(name, () => run(stepOptions(job, number, name)));

  const beta = betaOfFrames(options, number, photonCounts, meanCount);
  const window = beta.map((value) => WINDOW_EXPONENT / value);

  const leftOut = modelsLeftOut(job, model);
  await step('model', (o) => engine.setModel(model, { ...o, isHeld, ...(leftOut && { leftOut }) }));
  const search = await beginSearch(job, number, { window, leftOut }, memory);
  const known = { last: search?.lastSliceSums, leftOut };
  await engine.background?.setFluence(fluence);

  // 3.1 and 3.2: as long as no fluence is known, frames are as bright as their mean.
  const knowsFluence = number > 1 || job.knowsFluence;
  const scale =
    options.need_scaling && knowsFluence
      ? fluence
      : await step('slices', (o) => rescaleFactors(job, o, known));
  const best = await step('likelihood', (o) => engine.likelihood(scale, window, o));
  const orientations = best.tomogram.map((r) => r + job.firstTomogram);
  await collective.maximum(best.maximum, orientations);
  const outcome = await search?.end({ maximum: best.maximum, tomogram: orientations });

  // 3.3
  const normaliser = await step('probabilities', (o) =>
    engine.probabilities(best.maximum, beta, o),
  );
  await collective.sum(normaliser);
  const probabilities = options.save_prob
    ? await step('probabilities', (o) => engine.listProbabilities(normaliser, o))
    : undefined;

  // 3.10: over a background, fluences are found from the slices of the old models.
  const { background } = engine;
  const overBackground =
    background && options.update_scale
      ? await step('fluence', (o) =>
          fluenceOverBackground(
            job,
            background,
            { normaliser, fluence, isFirst: !knowsFluence },
            o,
          ),
        )
      : undefined;

  // 3.4 and 3.5
  const result = await step('maximise', (o) => engine.maximise(normaliser, fluence, o));
  const merged = Float64Array.of(result.mergedTomograms);
  const { information, logLikelihood, expectedPhotons, occupancies } = result;
  for (const values of [information, logLikelihood, expectedPhotons, occupancies, merged]) {
    await collective.sum(values);
  }
  const metrics = frameMetrics(job, result);

  // 3.7 to 3.9
  await job.whenRead?.();
  const mergedFrames = { occupancies, fluence, mergedTomograms: merged[0] };
  const taken = await step('volumes', (o) => takeModels(job, volumes, mergedFrames, o));
  const newModel = taken.model;
  let rmsChange = rootMeanSquareChange(newModel, model);
  keepShare(options.alpha, model, newModel);
  let newFluence = fluence;
  // The mean fluence is 1 by convention; volumes take the factor, planes stay as they are.
  const isScaled = options.need_scaling && options.recon_type === '3d';
  if (options.need_scaling) {
    if (options.update_scale) {
      const rescale = await rescaleFactors(job, {}, known);
      newFluence =
        overBackground ?? photonCounts.map((count, d) => count / (expectedPhotons[d] * rescale[d]));
    }
    if (isScaled) {
      const mean = meanOf(newFluence);
      multiply(newModel, mean);
      newFluence = newFluence.map((value) => value / mean);
      rmsChange *= mean;
    }
  }
  assertFinite({ rmsChange, logLikelihood: meanOf(metrics.logLikelihood) });

  const models = modeCount(prepared.modes);
  const { mostDeviceBytes: deviceMemory } = engine;
  return {
    next: {
      model: newModel,
      fluence: newFluence,
      ...(outcome?.memory && { memory: outcome.memory }),
      isHeld: taken.isHeld && options.alpha === 0 && !isScaled,
      spare: { sum: model, weight: volumes.weight },
    },
    iteration: {
      number,
      metrics: {
        rmsChange,
        information: meanOf(metrics.information),
        logLikelihood: meanOf(metrics.logLikelihood),
        beta: meanOf(beta),
        rotationCount: prepared.rotations.count,
        mergedRotations: merged[0],
        triedRotations: prepared.tomograms.count * prepared.groups.length,
        ...(outcome && { missedFrames: outcome.missedFrames }),
      },
      rotations: prepared.rotations,
      modes: prepared.modes,
      shape: shapeOf(prepared.grid),
      model: newModel,
      weights: volumes.weight,
      orientations: Int32Array.from(amongAllFrames(prepared, orientations, -1)),
      mutualInformation: amongAllFrames(prepared, metrics.information, 0),
      frameLogLikelihood: amongAllFrames(prepared, metrics.logLikelihood, 0),
      ...(options.need_scaling && { scale: amongAllFrames(prepared, newFluence, 1) }),
      ...(models > 1 && { occupancies: amongAllFrames(prepared, occupancies, 0, models) }),
      ...(probabilities && { probabilities: probabilitiesAmongAll(prepared, probabilities) }),
      timings: watch.timings(),
      ...(deviceMemory !== undefined && { deviceMemory }),
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
