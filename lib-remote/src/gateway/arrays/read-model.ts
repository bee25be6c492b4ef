import { fileFormatError, inputError } from '@damselfly/compute/errors.ts';
import type { OpenDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { growingStatistics, type VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import { readAhead } from './read-ahead.ts';
import { release } from './release.ts';

/** A model in memory. */
export interface Model {
  readonly size: number;
  /** size^3 values, x slowest. */
  readonly values: Float64Array;
  readonly statistics: VolumeStatistics;
}

/** Edge of the model of an output. @throws Input where it is not three-dimensional. */
export function sizeOfModel({ shape }: OpenDragonflyOutput, path: string): number {
  const [, size, ...others] = shape;
  if (others.length !== 2) {
    const found = `of shape ${shape.join(' x ')}`;
    throw inputError({ what: `${path}: the model`, expected: 'a volume', found });
  }
  return size;
}

/**
 * Reads the model of an output, its first mode where there are several. HDF5 reads a part of it in its
 * thread while this one works on the part before.
 *
 * @param path names the output in errors.
 * @param values where the model goes: size^3.
 * @throws FileFormat where a value is not finite.
 */
export async function readModel(
  output: OpenDragonflyOutput,
  path: string,
  values: Float64Array,
): Promise<VolumeStatistics> {
  const statistics = growingStatistics();
  let filled = 0;
  for await (const block of readAhead(output.intensBlocks())) {
    const part = block.subarray(0, values.length - filled);
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
