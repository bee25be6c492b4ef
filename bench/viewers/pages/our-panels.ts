import { layOutFileOrder } from '../../../src/viewers/frame/lay-out-file-order.ts';
import { FrameViewer } from '../../../src/viewers/frame/frame-viewer.ts';
import type { VolumeData } from '../../../src/viewers/volume-data.ts';
import { VolumeViewer } from '../../../src/viewers/volume/volume-viewer.ts';
import type { Contender } from './contender.ts';
import { ourVolumeData } from './our-volume-data.ts';
import { testFrame } from './test-frame.ts';

const FRAME = 512;

/** A volume above a frame. */
function ourPanels(): Contender<VolumeData> {
  const volume = new VolumeViewer();
  const frame = new FrameViewer();
  return {
    prepare: ourVolumeData,
    open(node, data, level) {
      node.style.display = 'grid';
      volume.state = { level };
      volume.mount(node);
      frame.mount(node);
      const layout = layOutFileOrder(FRAME * FRAME);
      frame.update({ layout, values: testFrame(FRAME, 0), unit: 'photons', name: 'Frame' });
      return this.update(data);
    },
    update(data) {
      volume.update(data);
      return Promise.resolve();
    },
    turn() {
      return Promise.resolve();
    },
  };
}

globalThis.contender = ourPanels();
