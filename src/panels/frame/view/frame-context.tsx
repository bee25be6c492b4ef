import type { Signal } from '@lumino/signaling';
import { createContext, useContext } from 'react';
import { useSignal } from '../../../components/index.ts';
import type { FrameData } from '../../../viewers/frame/frame-data.ts';
import type { FrameEvents, FrameState } from '../../../viewers/frame/frame-state.ts';
import type { Pictured } from '../../../viewers/pictured.ts';
import type { PixelReading } from '../../../viewers/frame/pixel-reading.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import type { Viewer } from '../../../viewers/viewer.ts';
import type { FrameModel } from '../model/frame-model.ts';

/** A viewer of frames that can be given the keyboard. */
export interface PictureViewer extends Viewer<FrameData, FrameState, FrameEvents>, Pictured {
  focus(): void;
}

export interface FrameContextValue {
  readonly model: FrameModel;
  /** The pixel that is read. */
  readonly hovered: Signal<FrameModel, PixelReading | undefined>;
  /** The region as it is being drawn, before the view is kept with it. */
  readonly drawn: Signal<FrameModel, FrameRegion | null>;
  /** Whether there is a file browser to choose from. */
  readonly canPick: boolean;
  readonly chooseDetector: () => void;
  /** Whether letters are keys of the frames, which is true unless told; then labels name them. */
  readonly hasLetterKeys?: boolean;
  /** Takes the viewer of the frame, whose picture may be kept. @returns what gives it up. */
  readonly hold?: (viewer: Pictured) => () => void;
  readonly createViewer: () => Promise<PictureViewer>;
}

export const FrameContext = createContext<FrameContextValue | undefined>(undefined);

/** What the parts of a frame panel share; renders again whenever it changes. */
export function useFrames(): FrameContextValue {
  const value = useContext(FrameContext);
  if (value === undefined) {
    throw new Error('A part of a frame panel stands outside of one.');
  }
  useSignal(value.model.changed);
  return value;
}

/** A label without the letter behind it, where letters are keys of something else. */
export function useKeyLabel(): (label: string) => string {
  const { hasLetterKeys = true } = useFrames();
  return (label) => (hasLetterKeys ? label : label.replace(/ \(\p{L}\)$/u, ''));
}
