import * as Type from 'typebox';

/** Whole pixels, so that a region holds the same ones at any zoom. */
const Whole = Type.Integer();

export const CircleSchema = Type.Object({
  shape: Type.Literal('circle'),
  /** The pixel in the middle. */
  row: Whole,
  column: Whole,
  /** Pixels; those whose middle lies no farther belong to it. */
  radius: Type.Integer({ minimum: 1 }),
});

export const RectangleSchema = Type.Object({
  shape: Type.Literal('rectangle'),
  /** The first pixel. */
  row: Whole,
  column: Whole,
  /** Pixels. */
  rows: Type.Integer({ minimum: 1 }),
  columns: Type.Integer({ minimum: 1 }),
});

export const FrameRegionSchema = Type.Union([CircleSchema, RectangleSchema]);

/** A part of the picture that is looked at by itself (photons/region-statistics.ts). */
export type FrameRegion = Type.Static<typeof FrameRegionSchema>;

export const RegionShapeSchema = Type.Union([Type.Literal('circle'), Type.Literal('rectangle')]);

export type RegionShape = Type.Static<typeof RegionShapeSchema>;

/** The rectangle around a region, in rows and columns: between the edges of its outermost pixels. */
export interface RegionBox {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function regionBox(region: FrameRegion): RegionBox {
  const { row, column } = region;
  if (region.shape === 'circle') {
    const { radius } = region;
    return {
      top: row - radius,
      left: column - radius,
      bottom: row + radius,
      right: column + radius,
    };
  }
  return {
    top: row - 0.5,
    left: column - 0.5,
    bottom: row + region.rows - 0.5,
    right: column + region.columns - 0.5,
  };
}
