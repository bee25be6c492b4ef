import { formatSignificant, NARROW_SPACE } from '../components/format/number.ts';
import type { VolumeData, VoxelReading } from './volume-data.ts';

/** `124 photons / pixel`; of a complex number its amplitude and phase: `0.8 · 1.57 rad`. */
export function valueText(
  { value, phase }: Pick<VoxelReading, 'value' | 'phase'>,
  { unit = '' }: Pick<VolumeData, 'unit'>,
): string {
  const text = `${formatSignificant(value, 3)}${NARROW_SPACE}${unit}`.trim();
  return phase === undefined ? text : `${text} · ${formatSignificant(phase, 3)}${NARROW_SPACE}rad`;
}
