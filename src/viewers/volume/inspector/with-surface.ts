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
