import type { FrameData } from '../../../src/viewers/frame/frame-data.ts';
import { layOutFileOrder } from '../../../src/viewers/frame/lay-out-file-order.ts';
import { FrameViewer } from '../../../src/viewers/frame/frame-viewer.ts';
import type { Contender } from './contender.ts';

function ourFrame(): Contender<FrameData> {
  const viewer = new FrameViewer();
  let layout: FrameData['layout'] | undefined;
  return {
    prepare(values, size) {
      layout ??= layOutFileOrder(size * size);
      return { layout, values, unit: 'photons', name: 'Frame' };
    },
    open(node, data) {
      viewer.mount(node);
      return this.update(data);
    },
    update(data) {
      viewer.update(data);
      return Promise.resolve();
    },
    turn() {
      const { middle } = viewer.state;
      viewer.state = { zoom: 1, middle: { row: (middle?.row ?? 400) + 1, column: 400 } };
      return Promise.resolve();
    },
  };
}

globalThis.contender = ourFrame();
