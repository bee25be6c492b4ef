import type { VolumeData } from '../../../src/viewers/volume-data.ts';
import { turnCamera } from '../../../src/viewers/volume/camera/move-camera.ts';
import type { VolumeState } from '../../../src/viewers/volume/volume-state.ts';
import { VolumeViewer } from '../../../src/viewers/volume/volume-viewer.ts';
import type { Contender } from './contender.ts';
import { ourVolumeData } from './our-volume-data.ts';

/** Our viewer; `?technique=rays` draws by rays what it draws as a mesh without a graphics card. */
function ourVolume(technique: VolumeState['technique']): Contender<VolumeData> {
  const viewer = new VolumeViewer();
  const drawn = (): Promise<unknown> =>
    new Promise((resolve) => {
      const end = viewer.on('drawn', (event) => {
        end();
        resolve(event);
      });
    });
  return {
    prepare: ourVolumeData,
    open(node, data, level) {
      viewer.state = { technique, level };
      viewer.mount(node);
      return this.update(data);
    },
    update(data) {
      const done = drawn();
      viewer.update(data);
      return done;
    },
    turn() {
      viewer.state = { camera: turnCamera(viewer.camera, 1, 0) };
      return Promise.resolve();
    },
    async hold(isHeld) {
      const done = isHeld ? undefined : drawn();
      const slider = document.querySelector('.dfl-VolumeViewer-level input[type="range"]');
      const type = isHeld ? 'pointerdown' : 'pointerup';
      slider?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      await done;
    },
    level(level) {
      const done = drawn();
      viewer.state = { level };
      return done;
    },
  };
}

const technique = new URLSearchParams(location.search).get('technique');
globalThis.contender = ourVolume(technique === 'rays' ? 'rays' : 'auto');
