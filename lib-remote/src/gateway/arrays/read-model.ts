import { fileFormatError, inputError } from '@damselfly/compute/errors.ts';
import type { OpenDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { growingStatistics, type VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import { release } from '@damselfly/compute/release.ts';
import type { ModelKind } from '../../http/index.ts';
import { readAhead } from './read-ahead.ts';

/** What is shown of an output at once: one of its volumes, or all of its planes. */
export interface ModelPart {
  readonly kind: ModelKind;
  /** [N, N, N], or [planes, N, N]. */
  readonly shape: readonly [number, number, number];
  /** Its first value among those of the model. */
  readonly first: number;
}

/** A model in memory. */
export interface Model extends ModelPart {
  /** As many as `shape` tells, its first extent slowest. */
  readonly values: Float64Array;
  readonly statistics: VolumeStatistics;
}

/**
 * The part of an output that shows a mode.
 *
 * @throws Input where it has no such mode.
 */
export function partOfModel(
  { shape }: Pick<OpenDragonflyOutput, 'shape'>,
  mode: number,
): ModelPart {
  const [modes, size, ...others] = shape;
  if (mode >= modes) {
    throw inputError({ what: 'mode', expected: `below ${modes}`, found: String(mode) });
  }
  return others.length === 1
    ? { kind: 'planes', shape: [modes, size, size], first: 0 }
    : { kind: 'volumes', shape: [size, size, size], first: mode * size ** 3 };
}

/**
 * Reads a part of an output's model. HDF5 reads a block of it in its thread while this one works on the
 * block before.
 *
 * @param path names the output in errors.
 * @param first of the model's values to read.
 * @param values where they go, as many as there is room for.
 * @throws FileFormat where a value is not finite.
 */
export async function readModel(
  output: OpenDragonflyOutput,
  path: string,
  first: number,
  values: Float64Array,
): Promise<VolumeStatistics> {
  const statistics = growingStatistics();
  let passed = 0;
  let filled = 0;
  for await (const block of readAhead(output.intensBlocks())) {
    const begin = Math.max(0, first - passed);
    const part = block.subarray(begin, begin + values.length - filled);
    passed += block.length;
    statistics.add(part);
    values.set(part, filled);
    filled += part.length;
    release(block);
    if (filled === values.length) {
      break;
    }
  }
  const result = statistics.result();
  if (!Number.isFinite(result.mean)) {
    refuseNotFinite(path, values);
  }
  return result;
}

function refuseNotFinite(file: string, values: Float64Array): void {
  const place = values.findIndex((value) => !Number.isFinite(value));
  if (place >= 0) {
    throw fileFormatError({
      file,
      where: `value ${place} of intens`,
      expected: 'a finite number',
      found: String(values[place]),
    });
  }
}
