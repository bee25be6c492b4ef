import { formatSignificant, NARROW_SPACE } from '../components/format/number.ts';
import type { VolumeData, VoxelReading } from './volume-data.ts';

/** The words of a value, in the user's language. */
export interface ValueLabels {
  /** Said where there is no value: `not measured` */
  readonly notMeasured: string;
}

/** `124 photons / pixel`; of a complex number its amplitude and phase: `0.8 · 1.57 rad`. */
export function valueText(
  { value, phase }: Pick<VoxelReading, 'value' | 'phase'>,
  { unit = '' }: Pick<VolumeData, 'unit'>,
  { notMeasured }: ValueLabels,
): string {
  if (Number.isNaN(value)) {
    return notMeasured;
  }
  const text = `${formatSignificant(value, 3)}${NARROW_SPACE}${unit}`.trim();
  return phase === undefined ? text : `${text} · ${formatSignificant(phase, 3)}${NARROW_SPACE}rad`;
}
