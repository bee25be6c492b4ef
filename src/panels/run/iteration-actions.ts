import { hostedPanel } from '../hosted-panel.ts';
import type { Panel } from '../panel.ts';
import type { MovieChoice } from './model/movie-choice.ts';

/** What commands ask of a run panel about all its iterations. */
export interface IterationActions {
  /** Records a movie of them and saves it. @throws what recording throws. */
  save(choice: MovieChoice): Promise<void>;
}

export interface WithIterations extends Panel {
  readonly iterations: IterationActions;
}

/** What can be asked of the run panel that a tab of the main area holds, where it holds one. */
export function iterationsIn(tab: unknown): IterationActions | undefined {
  const panel = hostedPanel(tab);
  return panel && isRunPanel(panel) ? panel.iterations : undefined;
}

/** By what it has: its class is loaded with the first panel. */
function isRunPanel(panel: Panel): panel is WithIterations {
  return 'iterations' in panel;
}
