import type { Iteration } from '../emc/iteration.ts';
import type { CubicGrid } from '../volume/cubic-grid.ts';
import { volumesOf } from '../volume/volumes-of.ts';
import { frameQuality, type FrameQuality } from './frame-quality.ts';
import { halfAgreement, type HalfAgreement } from './half-agreement.ts';
import { radialPower, type RadialPower } from './radial-power.ts';

/** What is worth knowing of an iteration beside its model and the row of the log. JSON. */
export interface IterationQuality extends FrameQuality {
  /** Of each volume; none of planes. */
  readonly radial: readonly RadialPower[];
  /** Where odd and even frames were also reconstructed apart. */
  readonly halves?: HalfAgreement;
}

/** Takes 50 ms at 213^3; two seconds more where there are halves to be aligned. */
export async function qualityOfIteration(iteration: Iteration): Promise<IterationQuality> {
  const { model, shape, halves, rotations } = iteration;
  const volumes = volumesOf(model, shape);
  return {
    radial: volumes?.map(({ values, size }) => radialPower(values, size)) ?? [],
    ...frameQuality({
      ...iteration,
      rotations: volumes && rotations,
      rotationCount: rotations.count,
    }),
    ...(halves && {
      halves: await halfAgreement(gridOf(halves.odd), gridOf(halves.even), outermostOf(halves.odd)),
    }),
  };
}

function gridOf({ model, shape }: Iteration): CubicGrid {
  return { size: shape[1], data: model };
}

/** What lies further out is not within every rotation of the cube. */
function outermostOf({ shape }: Iteration): number {
  return (shape[1] - 3) / 2;
}
