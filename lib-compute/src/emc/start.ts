import { inputError } from '../errors.ts';
import type { EmcInput } from './input.ts';
import { shapeOf, valueCount, type ModelShape } from './model-shape.ts';
import { lowestIntensity } from './lowest-intensity.ts';
import type { EmcOptions } from './options.ts';
import { buildProblem, type PreparedProblem } from './problem.ts';
import { scheduledRadius } from './radius-schedule.ts';
import { FIXED_SEED, fixedSeed, randomModel } from './random-model.ts';
import { rotationsFor } from './rotations-for.ts';

/** What a reconstruction knows before its next iteration: the head of EMC.log, and output_000. */
export interface Start {
  /** As of the beginning; a schedule of the radius changes it. */
  readonly prepared: PreparedProblem;
  /** Number of the last finished iteration, 0 for a fresh start. */
  readonly finished: number;
  /** x slowest, one model after the other; `reconstruct` takes them over. */
  readonly model: Float64Array;
  readonly shape: ModelShape;
  /** Fluence factor of every used frame, ones where nothing is known of them. */
  readonly fluence: Float64Array;
  /** Whether these factors count from the first iteration on. */
  readonly knowsFluence: boolean;
  /** Follow the reference program where it leaves the mathematics (docs/emc.md). */
  readonly parity: boolean;
  /** The problem of an iteration; the same object as long as nothing has changed. */
  readonly problemAt: (number: number) => PreparedProblem;
}

/** The state after an earlier iteration, to go on from. */
export interface ResumeState {
  /** Number of the last finished iteration. */
  readonly number: number;
  readonly model: Float64Array;
  /** Fluence factor of every frame of the files, where scaling is on. */
  readonly scale?: Float64Array;
}

export interface StartOptions {
  readonly resume?: ResumeState;
  /** Of the random model where neither a model nor `fixed_seed` is given. */
  readonly seed?: number;
  readonly parity?: boolean;
}

/**
 * Prepares a run: from given or random models, or where an earlier run ended.
 *
 * @throws Input when the parts of the input do not fit each other.
 */
export function prepareStart(
  input: EmcInput,
  options: EmcOptions,
  { resume, seed = FIXED_SEED, parity = false }: StartOptions = {},
): Start {
  if (parity && options.adaptive_rot[0] > 0) {
    throw inputError({
      what: 'adaptive_rot with --parity, which compares every frame with every rotation as the reference program does',
      expected: '0 as its first number, or no --parity',
      found: options.adaptive_rot.join(' '),
    });
  }
  const prepared = buildProblem(input, options, { parity, radius: options.radius });
  const { grid, startLevel } = prepared;
  const shape = shapeOf(grid);
  const given = resume?.model ?? input.startModel;
  if (given) {
    checkStartModel(given, shape, lowestIntensity(options));
  }
  const isWhole = given?.length === valueCount(shape);
  const known = resume?.scale ?? input.scale;
  return {
    prepared,
    finished: resume?.number ?? 0,
    model: isWhole
      ? given.slice()
      : withGiven(randomModel(valueCount(shape), startLevel, fixedSeed(options) ?? seed), given),
    shape,
    fluence: startFluence(known, prepared),
    knowsFluence: known !== undefined,
    parity,
    // Only a schedule holds the input: frames are many.
    problemAt:
      options.radius_schedule[0] === 0
        ? () => prepared
        : problemsOfSchedule(input, options, parity, prepared),
  };
}

/** The problem of each iteration; built anew when the radius grows. */
function problemsOfSchedule(
  input: EmcInput,
  options: EmcOptions,
  parity: boolean,
  first: PreparedProblem,
): Start['problemAt'] {
  let current: { radius: number; problem: PreparedProblem } | undefined;
  return (number) => {
    const scheduled = scheduledRadius(options, number, parity);
    if (scheduled === undefined) {
      return first;
    }
    const { radius, limit, divisions } = scheduled;
    if (current?.radius !== radius) {
      const rotations =
        options.recon_type === '2d' ? input.rotations : rotationsFor(divisions, options, parity);
      const problem = buildProblem({ ...input, rotations }, options, { parity, radius: limit });
      current = { radius, problem: parity ? withCountsOf(first, problem) : problem };
    }
    return current.problem;
  };
}

/** The reference program counts photons once, by the radius that is given. */
function withCountsOf(first: PreparedProblem, problem: PreparedProblem): PreparedProblem {
  const { photonCounts, meanCount } = first;
  const groups = problem.groups.map((group, number) => {
    const { meanCount: ownMean, logFactorials } = first.groups[number];
    return { ...group, meanCount: ownMean, logFactorials };
  });
  return { ...problem, photonCounts, meanCount, groups };
}

/** Models that are not given stay random: equal ones would never part. */
function withGiven(random: Float64Array, given: Float64Array | undefined): Float64Array {
  random.set(given ?? []);
  return random;
}

function checkStartModel(model: Float64Array, shape: ModelShape, lowest: number): void {
  const [models] = shape;
  const count = model.length / (valueCount(shape) / models);
  if (!(Number.isInteger(count) && count >= 1 && count <= models)) {
    throw inputError({
      what: 'The start model',
      expected: `${shape.join(' x ')} voxels`,
      found: `${model.length} values`,
    });
  }
  const wrong = model.findIndex((value) => !Number.isFinite(value) || value < lowest);
  if (wrong >= 0) {
    throw inputError({
      what: `The start model at voxel ${wrong}`,
      expected: lowest === 0 ? 'a number, at least 0' : 'a number',
      found: String(model[wrong]),
    });
  }
}

/** The factors of the frames that take part. */
function startFluence(
  scale: Float64Array | undefined,
  { frames, frameCount }: PreparedProblem,
): Float64Array {
  if (scale === undefined) {
    return new Float64Array(frames.length).fill(1);
  }
  if (scale.length !== frameCount) {
    throw inputError({
      what: 'The number of scale factors',
      expected: `${frameCount}, one for each frame`,
      found: String(scale.length),
    });
  }
  const wrong = frames.find((d) => !(scale[d] >= 0));
  if (wrong !== undefined) {
    throw inputError({
      what: `The scale factor of frame ${wrong}`,
      expected: 'at least 0',
      found: String(scale[wrong]),
    });
  }
  return Float64Array.from(frames, (d) => scale[d]);
}
