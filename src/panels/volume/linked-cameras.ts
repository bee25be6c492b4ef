import type { Camera, VolumeState } from '../../viewers/volume/volume-state.ts';

interface LinkedCamera {
  set state(state: { readonly camera: VolumeState['camera'] });
  on(name: 'camera', listener: (camera: VolumeState['camera']) => void): () => void;
}

/** Views that are looked at from the same side; volumes of other sizes are seen equally large. */
const cameras = new Map<LinkedCamera, () => number>();

/**
 * @param size edge of its model, voxels.
 * @returns what parts it from the others again.
 */
export function linkCamera(viewer: LinkedCamera, size: () => number): () => void {
  cameras.set(viewer, size);
  const end = viewer.on('camera', (camera) => {
    for (const [other, otherSize] of cameras) {
      if (other !== viewer) {
        other.state = { camera: scaled(camera, otherSize() / size()) };
      }
    }
  });
  return () => {
    cameras.delete(viewer);
    end();
  };
}

function scaled(camera: VolumeState['camera'], factor: number): VolumeState['camera'] {
  if (camera === 'home') {
    return camera;
  }
  const times = ([x, y, z]: Camera['target']): Camera['target'] => [
    x * factor,
    y * factor,
    z * factor,
  ];
  return { ...camera, position: times(camera.position), target: times(camera.target) };
}
