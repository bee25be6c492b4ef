import { formatInteger, formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import type { FrameData } from './frame-data.ts';
import { NO_PIXEL } from './frame-layout.ts';
import type { FrameLabels } from './labels.ts';
import type { CellPlace } from './cell-place.ts';

/** What is known of one cell of a picture. */
export interface PixelReading {
  readonly row: number;
  readonly column: number;
  /** Number of the pixel in the file; undefined where no pixel lies. */
  readonly pixel: number | undefined;
  /** NaN is no measurement. */
  readonly value: number | undefined;
  /** Of the detector; undefined where no pixel lies or no detector is known. */
  readonly mask: number | undefined;
  /** |q| in voxels of the model. */
  readonly voxels: number | undefined;
  /** |q| in 1/nm, where a configuration tells the wavelength. */
  readonly q: number | undefined;
  /** The full period 1 / q, nm. */
  readonly resolution: number | undefined;
}

/** @returns undefined beside the picture. */
export function readPixel(
  { layout, values }: Pick<FrameData, 'layout' | 'values'>,
  place: CellPlace,
): PixelReading | undefined {
  const { rows, columns, pixels, mask, geometry } = layout;
  const [row, column] = [Math.round(place.row), Math.round(place.column)];
  if (!(row >= 0 && row < rows && column >= 0 && column < columns)) {
    return undefined;
  }
  const cell = row * columns + column;
  const isThere = mask[cell] !== NO_PIXEL;
  const voxels = isThere ? geometry?.q[pixels[cell]] : undefined;
  const q =
    voxels === undefined || geometry?.voxel === undefined ? undefined : voxels * geometry.voxel;
  return {
    row,
    column,
    pixel: isThere ? pixels[cell] : undefined,
    value: isThere ? values[cell] : undefined,
    mask: isThere && geometry ? mask[cell] : undefined,
    voxels,
    q,
    resolution: q !== undefined && q > 0 ? 1 / q : undefined,
  };
}

/** The parts of a reading as text, with units. */
export interface ReadingText {
  readonly value: string;
  readonly place: string;
  readonly pixel: string;
  readonly q: string;
  readonly resolution: string;
}

/** The words of a reading, in the user's language. */
export type ReadingWords = Pick<FrameLabels, 'photons' | 'row' | 'column' | 'voxels'>;

export function readingText(reading: PixelReading, words: ReadingWords): ReadingText {
  const { row, column, pixel, value, q, voxels, resolution } = reading;
  const withUnit = (number: number | undefined, unit: string): string =>
    number === undefined ? '–' : `${formatSignificant(number, 3)}${NARROW_SPACE}${unit}`;
  return {
    value: value === undefined ? '–' : words.photons(valueText(value), value),
    place: `${words.row}${NARROW_SPACE}${formatInteger(row)}, ${words.column}${NARROW_SPACE}${formatInteger(column)}`,
    pixel: pixel === undefined ? '–' : formatInteger(pixel),
    q: q === undefined ? withUnit(voxels, words.voxels) : withUnit(q, 'nm⁻¹'),
    resolution: withUnit(resolution, 'nm'),
  };
}

/** Counts in full; means with the digits that count. */
export function valueText(value: number): string {
  return Number.isInteger(value) ? formatInteger(value) : formatSignificant(value, 4);
}
