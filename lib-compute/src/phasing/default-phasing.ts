import type { IntensityPreparation } from './prepare-intensity.ts';

/** What a class is phased with unless told. */
export interface ClassPhasing extends IntensityPreparation {
  readonly supportCount: number;
  readonly algorithm: string;
  readonly isPositive: boolean;
  readonly starts: number;
  readonly seed: number;
}

/** Of the blur before the support is chosen, pixels: as Dragonfly has it. */
export const BLUR_SIGMA = 2;

/** For planes of `size` pixels along an edge: Dragonfly's own values, scaled down where planes are smaller. */
export function defaultPhasing(size: number): ClassPhasing {
  const edge = Math.floor(size / 2);
  return {
    leastRadius: Math.min(15, Math.round(edge / 6)),
    mostRadius: Math.max(1, edge - 1),
    kernel: Math.min(30, size),
    // A thousand of 185 by 185.
    supportCount: Math.max(1, Math.round(0.03 * size ** 2)),
    algorithm: '50 ER 100 DM 100 ER',
    isPositive: true,
    starts: 5,
    seed: 1,
  };
}
