import { readFileSync } from 'node:fs';
import { areEquivalent } from '../../src/geometry/point-groups/are-equivalent.ts';
import { pointGroup } from '../../src/geometry/point-groups/point-group.ts';
import { loadEmcInput } from '../../src/io/load-emc-input.ts';
import { parseDragonflyConfig } from '../../src/io/formats/dragonfly-config/dragonfly-config.ts';
import type { Iteration } from '../../src/emc/iteration.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import { largestDifference } from './one-iteration.ts';
import { readNumbers } from './hdf5-values.ts';
import type { EmcInput } from '../../src/emc/input.ts';
import type { EmcOptions } from '../../src/emc/options.ts';

/**
 * Reads a config.ini and all files that it names, as a run does.
 *
 * @param changed options in place of those of the file.
 */
export async function loadConfigured(
  config: string,
  changed: Partial<EmcOptions> = {},
): Promise<{ input: EmcInput; options: EmcOptions }> {
  const parsed = parseDragonflyConfig(readFileSync(config, 'utf8'), config);
  const options = { ...parsed.options, ...changed };
  const { input } = await loadEmcInput(options, {
    openSource: openFileSource,
    openHdf5,
    parity: true,
  });
  return { input, options };
}

/** One row of a recorded EMC.log. */
export interface RecordedRow {
  readonly rmsChange: number;
  readonly information: number;
  readonly logLikelihood: number;
  readonly rotationCount: number;
  readonly beta: number;
}

/** The rows of a log by plain splitting, so that no parser of ours stands in between. */
export function recordedRows(log: string): RecordedRow[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const [, , rmsChange, information, logLikelihood, rotationCount, beta] = line
        .trim()
        .split(/\s+/)
        .map(Number);
      return { rmsChange, information, logLikelihood, rotationCount, beta };
    });
}

/** Tells rotations apart as far as the symmetry of the particle does: among equal ones rounding decides. */
export function equivalence(
  { rotations }: EmcInput,
  { point_group: group }: EmcOptions,
): (a: number, b: number) => boolean {
  const operators = group === undefined ? [] : pointGroup(group).operators;
  return (a, b) => a >= 0 && b >= 0 && areEquivalent(rotations, operators, a, b);
}

/** How far an iteration is from the recorded one. */
export interface Deviations {
  /** Absolute, nats. */
  readonly information: number;
  readonly logLikelihood: number;
  /** Relative. */
  readonly rmsChange: number;
  /** Absolute. */
  readonly beta: number;
  /** Part of the frames whose most likely rotation is neither the recorded one nor equivalent to it. */
  readonly orientations: number;
  /** Relative Euclidean distance over the recorded voxels. */
  readonly model: number;
  readonly weights: number;
  /** Largest relative difference of a frame's scale factor; 0 without scaling. */
  readonly scale: number;
  /** Largest difference of how much of a frame is in a mode; 0 with one mode. */
  readonly occupancies: number;
}

export function deviations(
  iteration: Iteration,
  row: RecordedRow,
  metricsFile: string,
  isEquivalent: (a: number, b: number) => boolean = () => false,
): Deviations {
  const names = ['orientations', 'intens_check/index', 'intens_check/value'];
  names.push('inter_weight_check/index', 'inter_weight_check/value');
  if (iteration.scale) {
    names.push('scale');
  }
  if (iteration.occupancies) {
    names.push('occupancies');
  }
  const tables = readNumbers(
    metricsFile,
    names.map((name) => `${iteration.number}/${name}`),
  );
  const table = (name: string): Float64Array => tables[names.indexOf(name)];
  const [orientations, modelIndex, modelValue, weightIndex, weightValue] = tables;
  const { metrics } = iteration;
  const different = iteration.orientations.filter(
    (r, d) => r !== orientations[d] && !isEquivalent(r, orientations[d]),
  ).length;
  return {
    information: Math.abs(metrics.information - row.information),
    logLikelihood: Math.abs(metrics.logLikelihood - row.logLikelihood),
    rmsChange: Math.abs(metrics.rmsChange / row.rmsChange - 1),
    beta: Math.abs(metrics.beta - row.beta),
    orientations: different / orientations.length,
    model: sampledDistance(iteration.model, modelIndex, modelValue),
    weights: sampledDistance(iteration.weights, weightIndex, weightValue),
    scale: iteration.scale
      ? Math.max(...iteration.scale.map((value, d) => Math.abs(value / table('scale')[d] - 1)))
      : 0,
    occupancies: iteration.occupancies
      ? largestDifference(iteration.occupancies, table('occupancies'))
      : 0,
  };
}

function sampledDistance(
  values: Float64Array,
  index: Float64Array,
  expected: Float64Array,
): number {
  let difference = 0;
  let length = 0;
  index.forEach((voxel, k) => {
    difference += (values[voxel] - expected[k]) ** 2;
    length += expected[k] ** 2;
  });
  return Math.sqrt(difference / length);
}
