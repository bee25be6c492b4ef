import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Panel } from '../panel.ts';
import type { PowderKind } from './data/frames-request.ts';

/** What commands ask of the frame panel in front. */
export interface FrameActions {
  step(steps: number): void;
  show(frame: number): void;
  showRandom(): void;
  makePowder(kind: PowderKind, first: number, last: number): Promise<void>;
  /** @param path asks the user where missing. */
  chooseDetector(path: string | undefined): Promise<void>;
}

export interface WithFrames extends Panel {
  readonly frames: FrameActions;
}

export function isFramePanel(panel: Panel | undefined): panel is WithFrames {
  return panel !== undefined && 'frames' in panel;
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
