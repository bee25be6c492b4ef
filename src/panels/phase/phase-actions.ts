import { hostedPanel } from '../hosted-panel.ts';
import type { Panel } from '../panel.ts';

/** What a phase panel saves: all it has found, or a picture of it. */
export const PHASE_FORMATS = ['h5', 'png'] as const;

export type PhaseFormat = (typeof PHASE_FORMATS)[number];

/** What commands ask of the phase panel in front. */
export interface PhaseActions {
  /** @throws Error before anything was phased; what writing throws. */
  save(format: PhaseFormat): Promise<void>;
}

export interface WithPhasing extends Panel {
  readonly phasing: PhaseActions;
}

/** What can be asked of the phase panel that a tab of the main area holds, where it holds one. */
export function phasingIn(tab: unknown): PhaseActions | undefined {
  const panel = hostedPanel(tab);
  return panel && isPhasePanel(panel) ? panel.phasing : undefined;
}

/** By what it has: its class is loaded with the first panel. */
function isPhasePanel(panel: Panel): panel is WithPhasing {
  return 'phasing' in panel;
}
