import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { hostedPanel } from '../hosted-panel.ts';
import type { Panel } from '../panel.ts';
import type { PowderKind } from './data/frames-request.ts';
import type { AskedRegion } from './model/asked-region.ts';
import type { RegionFigures } from './model/region-figures.ts';

/** What commands ask of the frame panel in front. */
export interface FrameActions {
  step(steps: number): void;
  show(frame: number): void;
  showRandom(): void;
  /** Shows the model's slice beside the frame, or no longer; the other of the two where not said. */
  compare(isOn: boolean | undefined, iteration: number | undefined): void;
  /** Goes through these alone; through all where missing. */
  goThrough(frames: readonly number[] | undefined): void;
  makePowder(kind: PowderKind, first: number, last: number): Promise<void>;
  /** Marks a region, or removes it. @returns what is in it, of the frame that is shown. @throws Error for one that cannot be. */
  markRegion(asked: AskedRegion): RegionFigures | undefined;
  /** @param path asks the user where missing. */
  chooseDetector(path: string | undefined): Promise<void>;
}

export interface WithFrames extends Panel {
  readonly frames: FrameActions;
}

/** What can be asked of the frame panel that a tab of the main area holds, where it holds one. */
export function framesIn(tab: unknown): FrameActions | undefined {
  const panel = hostedPanel(tab);
  return panel && isFramePanel(panel) ? panel.frames : undefined;
}

/** By what it has: its class is loaded with the first panel. */
function isFramePanel(panel: Panel): panel is WithFrames {
  return 'frames' in panel;
}

const KINDS: readonly PowderKind[] = ['sum', 'mean', 'max'];

/** The powder that a command asks for: by default the mean of all. */
export function readPowderArgs({ kind, first, last }: ReadonlyPartialJSONObject): {
  readonly kind: PowderKind;
  readonly first: number;
  readonly last: number;
} {
  return {
    kind: KINDS.find((known) => known === kind) ?? 'mean',
    first: typeof first === 'number' ? first : 0,
    last: typeof last === 'number' ? last : Infinity,
  };
}
