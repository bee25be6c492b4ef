import type { BackgroundSteps } from '../backend.ts';
import type { EngineState } from './engine-state.ts';
import { addFluenceSlopes } from './fluence-slopes.ts';
import { expectedPhotons, weighFrames } from './frame-steps.ts';
import type { FrameTable } from './frame-table.ts';
import type { ModelScale } from './model-scale.ts';

/** What the steps take from those before. */
export interface StepsBefore {
  /** @throws Backend without a model. */
  readonly scale: () => ModelScale;
  readonly beta: () => Float64Array;
}

/** The steps over a background that need nothing but the device. */
export function deviceBackground(
  state: EngineState,
  table: FrameTable,
  { scale, beta }: StepsBefore,
): Omit<BackgroundSteps, 'setFluence'> {
  return {
    async expectedPhotons(normaliser) {
      const levels = { normaliser, beta: beta() };
      const weighed = await weighFrames(state, scale(), table, levels, {});
      return expectedPhotons(weighed, scale());
    },
    fluenceSlopes: async (trial, options = {}) =>
      addFluenceSlopes(state, scale(), table, trial, options),
  };
}
