import { inputError } from '../../../errors.ts';
import type { IntensityGrid, Volume } from '../../../volume/volume.ts';
import { HEADER_BYTES, MAGIC, MAGIC_OFFSET } from './header.ts';
import { writeIntensityLabel } from './intensity-label.ts';

interface Statistics {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The bytes of an MRC2014 file, piece by piece: mode 2 (float32), one volume, x fastest. A volume of
 * one mode loses that axis. A voxel size that is not known stays empty. Of an intensity the cell is that of the density
 * whose transform it is, from whose edge readers know how far its voxels are apart, and a label says so.
 *
 * MRC has no float64: values that float32 does not hold are rounded; `isExactInMrc` tells.
 *
 * @throws Input when it is no single volume, or a value is too large for float32.
 */
export function* encodeMrc(volume: Volume): Generator<Uint8Array> {
  const [nx, ny, nz] = extentsOf(volume);
  const { data } = volume;
  yield encodeHeader([nx, ny, nz], volume, statisticsOf(data));
  for (let z = 0; z < nz; z++) {
    const section = new Float32Array(nx * ny);
    for (let y = 0; y < ny; y++) {
      for (let x = 0; x < nx; x++) {
        section[y * nx + x] = data[(x * ny + y) * nz + z];
      }
    }
    yield new Uint8Array(section.buffer);
  }
}

/** Whether an MRC file holds every value of `volume` as it is. */
export function isExactInMrc({ data }: Volume): boolean {
  return data.every((value) => Object.is(Math.fround(value), value));
}

function extentsOf({ shape, data }: Volume): readonly number[] {
  const extents = shape.length === 4 && shape[0] === 1 ? shape.slice(1) : shape;
  const refuse = (expected: string, found: string): Error =>
    inputError({ what: 'A volume that becomes an MRC file', expected, found });
  if (extents.length !== 3 || extents.some((extent) => extent < 1)) {
    throw refuse('three axes and one mode', shape.join(' x '));
  }
  const tooLarge = data.find(
    (value) => !Number.isFinite(Math.fround(value)) && Number.isFinite(value),
  );
  if (tooLarge !== undefined) {
    throw refuse('of values that float32 holds', `one with the value ${tooLarge}`);
  }
  return extents;
}

/** Of the values that are numbers; where there are none, the standard's mark for figures that nobody took. */
function statisticsOf(data: Volume['data']): Statistics {
  let count = 0;
  let least = Infinity;
  let most = -Infinity;
  let sum = 0;
  for (const value of data) {
    if (Number.isFinite(value)) {
      count++;
      least = Math.min(least, value);
      most = Math.max(most, value);
      sum += value;
    }
  }
  if (count === 0) {
    return { least: 0, most: -1, mean: -2, deviation: -1 };
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of data) {
    squares += Number.isFinite(value) ? (value - mean) ** 2 : 0;
  }
  return { least, most, mean, deviation: Math.sqrt(squares / count) };
}

/** Words of 4 bytes, by their number in the standard (spec/formats.md 5.9). */
function encodeHeader(
  extents: readonly number[],
  { voxelSize = 0, intensity }: Volume,
  { least, most, mean, deviation }: Statistics,
): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const setInt = (word: number, value: number): void => {
    view.setInt32(4 * word, value, true);
  };
  const setFloat = (word: number, value: number): void => {
    view.setFloat32(4 * word, value, true);
  };
  for (const [axis, extent] of extents.entries()) {
    setInt(axis, extent);
    setInt(7 + axis, extent);
    setFloat(10 + axis, intensity ? cellOf(intensity) : extent * voxelSize);
    setFloat(13 + axis, 90);
    setInt(16 + axis, 1 + axis);
  }
  setInt(3, 2);
  setFloat(19, least);
  setFloat(20, most);
  setFloat(21, mean);
  // Space group 1: one volume, not a stack of images.
  setInt(22, 1);
  // Version of the standard: MRC2014, first revision.
  setInt(27, 20140);
  bytes.set(new TextEncoder().encode(MAGIC), MAGIC_OFFSET);
  bytes.set([0x44, 0x44], MAGIC_OFFSET + 4);
  setFloat(54, deviation);
  if (intensity) {
    writeIntensityLabel(view);
  }
  return bytes;
}

/** The edge of the cell, angstrom; 0 where it is not known. */
function cellOf({ step }: IntensityGrid): number {
  return step === undefined ? 0 : 1 / step;
}
