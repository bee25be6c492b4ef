import type { EngineState } from '../engine-state.ts';
import type { Screening } from './screening.ts';

/** What tiles may be screened with: nothing where few pairs are searched, which are not worth bounds. */
export function screeningOf({ screening, searched }: EngineState): Screening | undefined {
  return searched.buffers ? undefined : screening;
}
