import { classifyPanelKind } from './classify/index.ts';
import { comparePanelKind } from './compare/index.ts';
import { framePanelKind } from './frame/index.ts';
import { launchPanelKind } from './launch/index.ts';
import type { PanelKind } from './panel.ts';
import { phasePanelKind } from './phase/index.ts';
import { runPanelKind } from './run/index.ts';
import { volumePanelKind } from './volume/index.ts';

/** The panels of the main area: one line each. */
export const panelKinds: readonly PanelKind[] = [
  launchPanelKind,
  runPanelKind,
  framePanelKind,
  classifyPanelKind,
  comparePanelKind,
  volumePanelKind,
  phasePanelKind,
];
