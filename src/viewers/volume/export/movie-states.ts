import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import { turnCamera } from '../camera/move-camera.ts';
import type { Camera, VolumeState } from '../volume-state.ts';

/** Once around, or through all layers along z. */
export type MovieKind = 'turntable' | 'layers';

/** What each picture of a movie changes in the viewer, one after the other. */
export function movieStates(
  kind: MovieKind,
  data: VolumeData,
  camera: Camera,
  frames: number,
): readonly Partial<VolumeState>[] {
  const size = modelSize(data);
  return Array.from({ length: frames }, (_, index): Partial<VolumeState> => {
    if (kind === 'turntable') {
      return { camera: turnCamera(camera, (360 * index) / frames, 0) };
    }
    const at = ((index + 0.5) / frames - 0.5) * size;
    return { surfaces: false, body: 'none', slices: false, plane: { normal: [0, 0, 1], at } };
  });
}
