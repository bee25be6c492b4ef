import { hostedPanel } from '../hosted-panel.ts';
import type { Panel } from '../panel.ts';
import type { ClassifyArgs } from './classify-args.ts';

/** What commands ask of the panel in front that classifies frames. Each throws an Error for the user. */
export interface ClassifyActions {
  /** @param frames the one that is shown where missing. @param letter a to z, or empty to take the class away. */
  label(frames: readonly number[] | undefined, letter: string): void;
  undo(): void;
  save(): Promise<void>;
  /** @param path asks the user where missing. */
  open(path: string | undefined): Promise<void>;
  /** Each with settings that are kept from then on. */
  convert(settings: Pick<ClassifyArgs, 'conversion' | 'range'>): Promise<void>;
  embed(settings: Pick<ClassifyArgs, 'neighbours'>): Promise<void>;
  train(settings: Pick<ClassifyArgs, 'training'>): Promise<void>;
  /** @param least confidence with which what is found is taken as labels, 0 to 1; none is where missing. */
  predict(least: number | undefined): Promise<void>;
  powders(settings: Pick<ClassifyArgs, 'powder'>): Promise<void>;
}

export interface WithClasses extends Panel {
  readonly classes: ClassifyActions;
}

/** What can be asked of the panel that a tab of the main area holds, where it classifies frames. */
export function classesIn(tab: unknown): ClassifyActions | undefined {
  const panel = hostedPanel(tab);
  return panel && isClassifyPanel(panel) ? panel.classes : undefined;
}

/** By what it has: its class is loaded with the first panel. */
function isClassifyPanel(panel: Panel): panel is WithClasses {
  return 'classes' in panel;
}
