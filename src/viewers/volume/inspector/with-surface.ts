import type { LevelChoice, VolumeState } from '../volume-state.ts';

export interface SurfaceChoice {
  readonly level: LevelChoice;
  readonly opacity: number;
}

/** The isosurfaces as they were chosen, in the order in which they were added. */
export function surfaceChoices({
  level,
  opacity,
  further,
}: Pick<VolumeState, 'level' | 'opacity' | 'further'>): readonly SurfaceChoice[] {
  return [{ level, opacity }, ...further];
}

/** What to change of the state so that an isosurface is another one. */
export function withSurface(
  state: VolumeState,
  number: number,
  change: Partial<SurfaceChoice>,
): Partial<VolumeState> {
  if (number === 0) {
    return change;
  }
  return {
    further: state.further.map((surface, i) =>
      i === number - 1 ? { ...surface, ...change } : surface,
    ),
  };
}

/** Of those around the innermost, from outside in: what is behind all of them is seen still. */
const OUTER_OPACITIES: readonly (readonly number[])[] = [[0.5], [0.35, 0.6]];

/** What to change of the state so that there is one more isosurface within the others, which let it be seen. */
export function withInnerSurface(state: VolumeState): Partial<VolumeState> {
  const before = surfaceChoices(state);
  const outer = OUTER_OPACITIES[before.length - 1] ?? [];
  const [first, ...further] = before.map(({ level, opacity }, i) => ({
    level,
    opacity: Math.min(opacity, outer[i] ?? 1),
  }));
  // Inside the others, where there is something left to be seen.
  const level = { enclosed: 0.002 / before.length };
  return { opacity: first.opacity, further: [...further, { level, opacity: 1 }] };
}
