import * as Type from 'typebox';

/** `example.json`: what belongs to the example and how its result is judged. */
export const ExampleSchema = Type.Object({
  title: Type.String(),
  config: Type.String(),
  iterations: Type.Integer({ minimum: 1 }),
  /** The true intensities, on the grid of the model. */
  truth: Type.String(),
  /** Shells of the comparison: whole radii in voxels, both included. */
  shells: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
  /** Period of a wave whose spot lies one voxel from the centre; a shell resolves it over its radius. */
  voxelPeriodAngstrom: Type.Number(),
  /** What a good reconstruction reaches on every shell. */
  leastCorrelation: Type.Number(),
});

export type Example = Type.Static<typeof ExampleSchema>;
