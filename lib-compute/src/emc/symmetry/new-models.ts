import type { MergedVolumes, StepOptions } from '../../backends/backend.ts';
import { voxelCount, type ModelGrid } from '../../backends/emc-problem.ts';
import type { Modes } from '../tomograms.ts';
import { quotient, symmetrise, type SymmetryOptions } from './symmetrise.ts';
import { symmetriseAsDragonfly } from './symmetrise-as-dragonfly.ts';

/** What the new models depend on besides the sums. */
export interface SymmetryContext {
  readonly grid: ModelGrid;
  readonly modes: Modes;
  readonly options: SymmetryOptions;
  readonly parity: boolean;
}

/**
 * The new models from the merged sums of all of them (spec/emc.md 3.7, 3.8). Those that are rotated get the
 * symmetry of the particle; the others are the quotient alone.
 *
 * @returns the memory of the sums, which holds the models; the weights are as `symmetrise` leaves them.
 */
export async function newModels(
  { sum, weight }: MergedVolumes,
  { grid, modes, options, parity }: SymmetryContext,
  step: StepOptions = {},
): Promise<Float64Array> {
  const symmetriseOne = parity ? symmetriseAsDragonfly : symmetrise;
  const voxels = voxelCount(grid);
  for (let model = 0; model < grid.models; model++) {
    const range = [model * voxels, (model + 1) * voxels] as const;
    const volumes = { sum: sum.subarray(...range), weight: weight.subarray(...range) };
    const values =
      model < modes.rotating
        ? await symmetriseOne(volumes, grid.edge, options, step)
        : quotient(volumes.sum, volumes.weight);
    if (values.buffer !== sum.buffer) {
      volumes.sum.set(values);
    }
  }
  return sum;
}
