import type { ColourMapName } from '../colours/colour-map-name.ts';
import type { Display } from '../display.ts';
import type { FrameData } from './frame-data.ts';
import type { FramePlace } from './frame-place.ts';
import type { MaskDisplay, Pooling } from './frame-state.ts';

/** All that the pixels on a canvas are made of. */
export interface FramePicture {
  readonly data: Pick<FrameData, 'layout' | 'values'>;
  readonly place: FramePlace;
  readonly display: Display;
  readonly colours: ColourMapName;
  readonly pooling: Pooling;
  readonly mask: MaskDisplay;
}

/** Paints pictures on a canvas of its own. Beside the picture the canvas is transparent, or ends. */
export interface FramePainter {
  readonly canvas: HTMLCanvasElement;
  paint(picture: FramePicture): void;
  /** Gives back what it holds. */
  close(): void;
}

/** Colours that stand for no value: red, green and blue, 0 to 255. */
export const GAP = [0, 0, 0] as const;
export const HATCH = { dark: [40, 40, 40], light: [116, 116, 116] } as const;

/** Diagonal stripes of the ignored pixels, device pixels. */
export const STRIPES = { period: 8, width: 2 } as const;

/** What the pixels that are merged only are tinted with, and how much. */
export const TINT = { colour: [124, 192, 240], part: 0.25 } as const;
