/** vtk.js: marching cubes, drawn as a mesh. */
import '@kitware/vtk.js/Rendering/Profiles/Geometry.js';
import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import vtkImageMarchingCubes from '@kitware/vtk.js/Filters/General/ImageMarchingCubes.js';
import vtkActor from '@kitware/vtk.js/Rendering/Core/Actor.js';
import vtkMapper from '@kitware/vtk.js/Rendering/Core/Mapper.js';
import vtkGenericRenderWindow from '@kitware/vtk.js/Rendering/Misc/GenericRenderWindow.js';

/** It shows the corners of the volume too, ours the surface alone. */
const ZOOM = 1.5;

const view = vtkGenericRenderWindow.newInstance();
const cubes = vtkImageMarchingCubes.newInstance({ computeNormals: true, mergePoints: true });

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
    cubes.setContourValue(level);
    cubes.setInputData(image);
    const mapper = vtkMapper.newInstance();
    mapper.setInputConnection(cubes.getOutputPort());
    const actor = vtkActor.newInstance();
    actor.setMapper(mapper);
    view.getRenderer().addActor(actor);
    view.getRenderer().resetCamera();
    // As large as ours: the costs are those of pixels.
    view.getRenderer().getActiveCamera().zoom(ZOOM);
    view.getRenderWindow().render();
  },
  async update(image) {
    cubes.setInputData(image);
    view.getRenderWindow().render();
  },
  async turn() {
    view.getRenderer().getActiveCamera().azimuth(1);
    view.getRenderWindow().render();
  },
  async level(level) {
    cubes.setContourValue(level);
    view.getRenderWindow().render();
  },
};
