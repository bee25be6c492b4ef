import { levelEnclosing } from '@damselfly/compute/volume/levels.ts';
import { quantisedValues, type QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import type { VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import * as Type from 'typebox';
import type { DisplayScale } from '../display.ts';
import type { VolumeData } from '../volume-data.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

export const RangeChoiceSchema = Type.Union([
  Type.Literal('auto'),
  Type.Object({ low: Type.Number(), high: Type.Number() }),
]);

/** The range that the user has chosen; `auto` follows the data. */
export type RangeChoice = Type.Static<typeof RangeChoiceSchema>;

/** What is known of the values without looking at them. */
export interface Distribution extends Omit<QuantisedVolume, 'values'>, VolumeStatistics {
  /** Values per code. */
  readonly histogram: readonly number[];
  /** What was made of the values before. */
  readonly quantity?: VolumeData['quantity'];
}

/** The brightest voxels do not set the range, so that a hot one leaves the others seen: it ends at the 99.9th percentile. */
const BRIGHTEST = 0.001;

/** A logarithmic range spans at most this many decades: what is below hardly counts as photons. */
const DECADES = 4;

/** The range that shows most of a volume: what `auto` means. */
export function automaticRange(data: Distribution, scale: DisplayScale): Range {
  if (scale === 'log') {
    const high = roundUp(brightest(data) || 1);
    return { low: Math.max(high / 10 ** DECADES, roundDown(faintest(data))), high };
  }
  const bright = roundUp(levelEnclosing(data.histogram, quantisedValues(data), BRIGHTEST));
  // Colours that no voxel has would leave the others less to be told apart by.
  const high = Math.min(bright, data.maximum);
  const low = Math.min(0, data.minimum);
  return high > low ? { low, high } : { low, high: low + 1 };
}

/** A range chosen on a linear scale may begin below what a logarithmic one can show. */
export function chosenRange(data: Distribution, scale: DisplayScale, range: RangeChoice): Range {
  const automatic = automaticRange(data, scale);
  if (range === 'auto') {
    return automatic;
  }
  const low = scale === 'log' && range.low <= 0 ? automatic.low : range.low;
  return { low, high: Math.max(range.high, low * (1 + 1e-6)) };
}

/** The range in which the user can choose, `chosen` included. */
export function selectableRange(data: Distribution, scale: DisplayScale, chosen: Range): Range {
  const { low, high } =
    scale === 'log'
      ? automaticRange(data, 'log')
      : { low: Math.min(0, data.minimum), high: data.maximum };
  return { low: Math.min(low, chosen.low), high: Math.max(high, chosen.high) };
}

/**
 * The end of a logarithmic range: the maximum; where shells were normalised the 99.9th percentile of the positive
 * voxels, since the outermost shells have few voxels and those few any value.
 */
function brightest(data: Distribution): number {
  return data.quantity === 'relative'
    ? levelEnclosing(positiveOf(data), quantisedValues(data), BRIGHTEST)
    : Math.max(data.maximum, 0);
}

/** The histogram without what is 0 or below. */
function positiveOf(data: Distribution): number[] {
  const meaning = quantisedValues(data);
  return data.histogram.map((count, code) => (meaning[code] > 0 ? count : 0));
}

/** The value that 98 % of the positive voxels exceed. */
function faintest(data: Distribution): number {
  const meaning = quantisedValues(data);
  const positive = positiveOf(data);
  const allowed = 0.02 * positive.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  const code = positive.findIndex((count) => (passed += count) > allowed);
  return code < 0 ? 0 : meaning[code];
}

/** To one digit that counts, away from 0 where positive. */
function roundUp(value: number): number {
  return roundWith(Math.ceil, value);
}

function roundDown(value: number): number {
  return roundWith(Math.floor, value);
}

function roundWith(round: (value: number) => number, value: number): number {
  if (value === 0 || !Number.isFinite(value)) {
    return 0;
  }
  const power = Math.floor(Math.log10(Math.abs(value)));
  // Through text: 3 / 10 is 0.3, 3 * 0.1 is not.
  return Number(`${round(Number((value / 10 ** power).toFixed(9)))}e${power}`);
}
