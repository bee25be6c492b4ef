import * as Type from 'typebox';
import { ColourMapNameSchema } from '../colours/colour-map-name.ts';
import { DisplayScaleSchema } from '../display.ts';
import { RangeChoiceSchema } from '../slices/range.ts';
import type { PixelReading } from './pixel-reading.ts';
import { FrameRegionSchema, RegionShapeSchema, type FrameRegion } from './region/frame-region.ts';

/** What a device pixel shows of the detector pixels under it, where there are several. */
export const PoolingSchema = Type.Union([
  Type.Literal('max'),
  Type.Literal('mean'),
  Type.Literal('sum'),
]);

export type Pooling = Type.Static<typeof PoolingSchema>;

/**
 * What is done with the mask: `marked` hatches the pixels that are ignored and tints those that are merged
 * only, `hidden` leaves the ignored ones black, `off` shows all alike.
 */
export const MaskDisplaySchema = Type.Union([
  Type.Literal('marked'),
  Type.Literal('hidden'),
  Type.Literal('off'),
]);

export type MaskDisplay = Type.Static<typeof MaskDisplaySchema>;

export const FrameStateSchema = Type.Object({
  scale: DisplayScaleSchema,
  /** Exponent of the scale `gamma`. */
  gamma: Type.Number({ exclusiveMinimum: 0 }),
  /** Values at the ends of the colour map; `auto` follows the frame. */
  range: RangeChoiceSchema,
  colours: ColourMapNameSchema,
  pooling: PoolingSchema,
  mask: MaskDisplaySchema,
  /** Whether resolution rings and the beam's place are drawn. */
  rings: Type.Boolean(),
  /** Device pixels per detector pixel; `fit` shows all. */
  zoom: Type.Union([Type.Literal('fit'), Type.Number({ exclusiveMinimum: 0 })]),
  /** The place in the middle of the view, in rows and columns; null is the middle of the picture. */
  middle: Type.Union([Type.Object({ row: Type.Number(), column: Type.Number() }), Type.Null()]),
  /** The part that is looked at by itself. */
  region: Type.Union([FrameRegionSchema, Type.Null()]),
  /** What the next drag draws; null where it moves the picture. */
  draws: Type.Union([RegionShapeSchema, Type.Null()]),
});

/** What the user has chosen in the frame viewer. */
export type FrameState = Type.Static<typeof FrameStateSchema>;

export const DEFAULT_FRAME_STATE: FrameState = {
  scale: 'symlog',
  gamma: 0.5,
  range: 'auto',
  colours: 'inferno',
  pooling: 'max',
  mask: 'marked',
  rings: true,
  zoom: 'fit',
  middle: null,
  region: null,
  draws: null,
};

export interface FrameEvents {
  /** The user moved an end of the range. */
  readonly range: FrameState['range'];
  /** The user zoomed or moved the picture. */
  readonly view: Pick<FrameState, 'zoom' | 'middle'>;
  /** The user drew, moved or removed the region. */
  readonly region: FrameRegion | null;
  /** The pixel under the pointer, or under the crosshair of the keyboard; `undefined` when it has left. */
  readonly hover: PixelReading | undefined;
}
