import * as Type from 'typebox';

const count = Type.Integer({ minimum: 0 });

/** GET runs/ID/quality/N: what is worth knowing of an iteration beside its model and its row of the log. */
export const IterationQualitySchema = Type.Object({
  /** Of each volume, by the radius of the shell in voxels from 0 on: its mean, and its deviation over that. */
  radial: Type.Array(
    Type.Object({ mean: Type.Array(Type.Number()), contrast: Type.Array(Type.Number()) }),
  ),
  orientations: Type.Optional(
    Type.Object({
      /** That take part. */
      frames: count,
      distinct: count,
      /** The orientation that most frames have; -1 where none takes part. */
      fullest: Type.Integer({ minimum: -1 }),
      most: count,
    }),
  ),
  /** Where several models compete for the frames. */
  models: Type.Optional(
    Type.Object({
      models: Type.Integer({ minimum: 2 }),
      /** That take part. */
      frames: count,
      /** The model that most frames fit best; -1 where none takes part. */
      fullest: Type.Integer({ minimum: -1 }),
      most: count,
    }),
  ),
  /** By the cells of lib-compute/src/quality/half-sphere-cells.ts. */
  coverage: Type.Optional(
    Type.Object({ frames: Type.Array(count), expected: Type.Array(Type.Number()) }),
  ),
  scale: Type.Optional(
    Type.Object({
      minimum: Type.Number(),
      median: Type.Number(),
      maximum: Type.Number(),
      far: count,
    }),
  ),
  /** Odd against even frames, reconstructed apart. */
  halves: Type.Optional(
    Type.Object({
      radii: Type.Array(count),
      correlation: Type.Array(Type.Number()),
      /** Voxels; 0 where they agree nowhere. */
      agreesUpTo: count,
      rotation: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
    }),
  ),
});

export type IterationQuality = Type.Static<typeof IterationQualitySchema>;
