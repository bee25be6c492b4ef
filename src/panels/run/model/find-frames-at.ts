import type { Triple } from '../../../viewers/volume-data.ts';
import type { RunModel } from './run-model.ts';

/** Looks for the frames that a place of the model on the screen is made of. @param place from the centre, voxels. */
export async function findFramesAt(model: RunModel, place: Readonly<Triple>): Promise<void> {
  const { seen } = model;
  if (seen > 0) {
    model.setView({ tab: 'frames' });
    await model.voxel.find(place, model.mode, seen);
  }
}
