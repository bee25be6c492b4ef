import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { EmcLogRow } from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import type { RecordedIteration, Sample } from './recorded-metrics.ts';

/** How far iterations are from the recorded ones. */
export interface Differences {
  /** Relative Euclidean distance of the recorded voxels: of the model, and of the weights. */
  readonly model: number;
  readonly weights: number;
  /** Means over the frames, nats. */
  readonly information: number;
  readonly logLikelihood: number;
  /** Part of the frames whose most likely orientation is another one. */
  readonly orientations: number;
  /** Relative difference of a frame's scale factor. */
  readonly scale: number;
  /** Difference of how much of a frame is in a mode. */
  readonly occupancies: number;
}

/** What still counts as the same result (test-data/emc-public/README.md). */
export const TOLERANCES: Differences = {
  model: 1e-5,
  weights: 1e-5,
  information: 1e-5,
  logLikelihood: 1e-3,
  orientations: 0.005,
  scale: 1e-4,
  occupancies: 1e-3,
};

export const NO_DIFFERENCES: Differences = {
  model: 0,
  weights: 0,
  information: 0,
  logLikelihood: 0,
  orientations: 0,
  scale: 0,
  occupancies: 0,
};

const NAMES = [
  'model',
  'weights',
  'information',
  'logLikelihood',
  'orientations',
  'scale',
  'occupancies',
] as const satisfies readonly (keyof Differences)[];

/**
 * Compares an iteration with the recorded one.
 *
 * @param isSame whether two orientations are the same but for the symmetry of the particle: among those that
 *   are, rounding decides which is the best.
 */
export function differencesOf(
  iteration: Iteration,
  row: EmcLogRow,
  recorded: RecordedIteration,
  isSame: (a: number, b: number) => boolean,
): Differences {
  const { metrics, orientations } = iteration;
  const others = orientations.filter(
    (r, d) => r !== recorded.orientations[d] && !isSame(r, recorded.orientations[d]),
  );
  return {
    model: sampledDistance(iteration.model, recorded.model),
    weights: sampledDistance(iteration.weights, recorded.weights),
    information: Math.abs(metrics.information - row.information),
    logLikelihood: Math.abs(metrics.logLikelihood - row.logLikelihood),
    orientations: others.length / orientations.length,
    scale: largest(iteration.scale, recorded.scale, (own, other) => own / other - 1),
    occupancies: largest(iteration.occupancies, recorded.occupancies, (own, other) => own - other),
  };
}

/** The larger of each; what is no number counts as infinite. */
export function largerOf(a: Differences, b: Differences): Differences {
  return NAMES.reduce(
    (all, name) => ({ ...all, [name]: Math.max(orInfinity(a[name]), orInfinity(b[name])) }),
    a,
  );
}

/** The figures that are beyond the tolerances. */
export function beyondTolerance(differences: Differences): (keyof Differences)[] {
  return NAMES.filter((name) => !(differences[name] <= TOLERANCES[name]));
}

function orInfinity(value: number): number {
  return Number.isNaN(value) ? Infinity : value;
}

function sampledDistance(values: Float64Array, { index, value }: Sample): number {
  let difference = 0;
  let length = 0;
  index.forEach((voxel, k) => {
    difference += (values[voxel] - value[k]) ** 2;
    length += value[k] ** 2;
  });
  return Math.sqrt(difference / length);
}

/** Values that only one side has are as different as can be. */
function largest(
  own: Float64Array | undefined,
  recorded: Float64Array | undefined,
  difference: (own: number, recorded: number) => number,
): number {
  if (own === undefined || recorded === undefined) {
    return own === recorded ? 0 : Infinity;
  }
  return own.reduce(
    (most, value, i) => Math.max(most, orInfinity(Math.abs(difference(value, recorded[i])))),
    0,
  );
}
