/** NiiVue: rays through the volume, opaque from the level on. */
import { Niivue, NVImage } from '@niivue/niivue';

const view = new Niivue({ show3Dcrosshair: false, isOrientCube: false, dragAndDropEnabled: false });
let azimuth = 110;

globalThis.contender = {
  prepare(values, size) {
    return { values, size };
  },
  async open(node, { values, size }, level) {
    node.style.height = '512px';
    const canvas = globalThis.document.createElement('canvas');
    canvas.style.cssText = 'width: 100%; height: 100%';
    node.append(canvas);
    await view.attachToCanvas(canvas);
    view.setSliceType(view.sliceTypeRender);
    // As large as ours, though it shows the corners of the volume too: the costs are those of pixels.
    view.setScale(1.8);
    const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    const file = NVImage.createNiftiArray([size, size, size], [1, 1, 1], identity, 16, values);
    const image = await NVImage.loadFromUrl({ url: file.buffer, name: 'volume.nii' });
    view.addVolume(image);
    image.cal_min = level;
    image.cal_max = 1.4;
    view.updateGLVolume();
  },
  async update({ values }) {
    view.volumes[0].img = values;
    view.updateGLVolume();
  },
  async turn() {
    azimuth += 1;
    view.setRenderAzimuthElevation(azimuth, 10);
  },
};
