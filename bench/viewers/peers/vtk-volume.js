/** vtk.js: rays through the volume, unshaded, opaque from the level on. */
import '@kitware/vtk.js/Rendering/Profiles/Volume.js';
import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import vtkPiecewiseFunction from '@kitware/vtk.js/Common/DataModel/PiecewiseFunction.js';
import vtkColorTransferFunction from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction.js';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume.js';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import vtkGenericRenderWindow from '@kitware/vtk.js/Rendering/Misc/GenericRenderWindow.js';

/** It shows the corners of the volume too, ours the surface alone. */
const ZOOM = 2.05;

const view = vtkGenericRenderWindow.newInstance();
const mapper = vtkVolumeMapper.newInstance();

globalThis.contender = {
  prepare(values, size) {
    const image = vtkImageData.newInstance();
    image.setDimensions(size, size, size);
    image.getPointData().setScalars(vtkDataArray.newInstance({ values, numberOfComponents: 1 }));
    return image;
  },
  async open(node, image, level) {
    node.style.height = '512px';
    view.setContainer(node);
    view.resize();
    // A sample per voxel, as ours takes them.
    mapper.setSampleDistance(1);
    mapper.setMaximumSamplesPerRay(4096);
    mapper.setInputData(image);
    const volume = vtkVolume.newInstance();
    volume.setMapper(mapper);
    const opacity = vtkPiecewiseFunction.newInstance();
    opacity.addPoint(level - 0.05, 0);
    opacity.addPoint(level + 0.05, 1);
    const colour = vtkColorTransferFunction.newInstance();
    colour.addRGBPoint(0, 0, 0, 0);
    colour.addRGBPoint(1.4, 1, 1, 1);
    volume.getProperty().setScalarOpacity(0, opacity);
    volume.getProperty().setRGBTransferFunction(0, colour);
    view.getRenderer().addVolume(volume);
    view.getRenderer().resetCamera();
    // As large as ours: the costs are those of pixels.
    view.getRenderer().getActiveCamera().zoom(ZOOM);
    view.getRenderWindow().render();
  },
  async update(image) {
    mapper.setInputData(image);
    view.getRenderWindow().render();
  },
  async turn() {
    view.getRenderer().getActiveCamera().azimuth(1);
    view.getRenderWindow().render();
  },
};
