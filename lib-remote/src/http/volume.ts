import * as Type from 'typebox';

/** Response header that carries a `VolumeHeader` as JSON; the body holds the values alone. */
export const VOLUME_HEADER = 'X-Damselfly-Volume';

/** Response header that carries an `ArrayHeader` as JSON. */
export const ARRAY_HEADER = 'X-Damselfly-Array';

export const VolumeLevelSchema = Type.Union([Type.Literal('preview'), Type.Literal('full')]);
export type VolumeLevel = Type.Static<typeof VolumeLevelSchema>;

export const ValueTypeSchema = Type.Union([
  Type.Literal('u8'),
  Type.Literal('f16'),
  Type.Literal('f32'),
]);
export type ValueType = Type.Static<typeof ValueTypeSchema>;

export const ValueScaleSchema = Type.Union([Type.Literal('linear'), Type.Literal('log')]);
export type ValueScale = Type.Static<typeof ValueScaleSchema>;

/** What models are: volumes, or the planes of a 2D reconstruction, its class averages. */
export const ModelKindSchema = Type.Union([Type.Literal('volumes'), Type.Literal('planes')]);
export type ModelKind = Type.Static<typeof ModelKindSchema>;

/**
 * Describes the values of a volume: little-endian, x slowest. What a u8 means is written at
 * `quantise` in lib-compute/src/volume/quantise.ts; f16 holds value / `high` x 1024, f32 the value.
 * Planes come all at once, one after the other, and always whole: they are small, and compared.
 */
export const VolumeHeaderSchema = Type.Object({
  iteration: Type.Integer({ minimum: 0 }),
  /** `volumes` where missing. */
  kind: Type.Optional(ModelKindSchema),
  /** Which of the volumes; the first where missing. */
  mode: Type.Optional(Type.Integer({ minimum: 0 })),
  level: VolumeLevelSchema,
  type: ValueTypeSchema,
  scale: ValueScaleSchema,
  /** Voxels of the values that follow; [planes, N, N] of planes. */
  shape: Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer()]),
  /** Voxels of the model: `shape` times this covers it. */
  binning: Type.Integer({ minimum: 1 }),
  /** Values that the smallest and the largest code stand for. */
  low: Type.Number(),
  high: Type.Number(),
  /** Of the full volume. */
  minimum: Type.Number(),
  maximum: Type.Number(),
  mean: Type.Number(),
  sigma: Type.Number(),
  /** Voxels of the full volume in each of 256 equal steps of the scale from `low` to `high`. */
  histogram: Type.Array(Type.Integer()),
});

export type VolumeHeader = Type.Static<typeof VolumeHeaderSchema>;

/**
 * Values of one iteration, one per frame of the file. `occupancy` has one per frame and mode: the sum of
 * the frame's probabilities over the rotations of that mode, 0 for frames that are not used.
 */
export const FrameColumnSchema = Type.Union([
  Type.Literal('orientation'),
  Type.Literal('information'),
  Type.Literal('logLikelihood'),
  Type.Literal('scale'),
  Type.Literal('occupancy'),
]);
export type FrameColumn = Type.Static<typeof FrameColumnSchema>;

/** Describes the values of an array: little-endian; `<i4` for orientations, `<f8` for the rest, `<f4` for slices. */
export const ArrayHeaderSchema = Type.Object({
  dtype: Type.Union([Type.Literal('<i4'), Type.Literal('<f8'), Type.Literal('<f4')]),
  shape: Type.Array(Type.Integer({ minimum: 0 })),
});

export type ArrayHeader = Type.Static<typeof ArrayHeaderSchema>;
