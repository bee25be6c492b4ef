import type { PanelKind } from './panel.ts';

/** The panels of the main area: one line each. */
export const panelKinds: readonly PanelKind[] = [];
