import type { VolumeData } from '../../../src/viewers/volume-data.ts';
import { turnCamera } from '../../../src/viewers/volume/camera/move-camera.ts';
import { VolumeViewer } from '../../../src/viewers/volume/volume-viewer.ts';
import type { Contender } from './contender.ts';
import { ourVolumeData } from './our-volume-data.ts';

const OTHERS = 11;

/** Twelve volumes in one picture, with one camera. */
function ourGrid(): Contender<VolumeData> {
  const viewer = new VolumeViewer();
  return {
    prepare: ourVolumeData,
    async open(node, data, level) {
      viewer.state = { level, together: 'tiles' };
      viewer.mount(node);
      await this.update(data);
      while (viewer.shownCompanions < OTHERS) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    update(data) {
      const volumes = Array.from({ length: OTHERS }, (_, i) => ({ name: `Mode ${i + 1}`, data }));
      viewer.companions = { volumes, name: 'Mode 0', before: 0, sharesLevels: true };
      viewer.update(data);
      return Promise.resolve();
    },
    turn() {
      viewer.state = { camera: turnCamera(viewer.camera, 1, 0) };
      return Promise.resolve();
    },
  };
}

globalThis.contender = ourGrid();
