import type { TranslationBundle } from '@jupyterlab/translation';
import type { VolumeLabels } from '../../viewers/volume/labels.ts';
import { colourMapText } from './colour-map-text.ts';

/** The words of the volume viewer in the user's language. */
export function volumeLabels(trans: TranslationBundle): VolumeLabels {
  return {
    intensity: trans.__('Range'),
    automatic: trans.__('Auto'),
    automaticHint: trans.__('Let the range follow the data'),
    lowEnd: trans.__('Lowest colour'),
    highEnd: trans.__('Highest colour'),
    level: trans.__('Level'),
    levelHint: trans.__('Let the surface enclose 1 % of the voxels'),
    levelMeaning: (sigma, percent) => trans.__('%1 · %2 of voxels', sigma, percent),
    levelsAre: (lowest, highest) => trans.__('Choose a level from %1 to %2.', lowest, highest),
    voxels: trans.__('voxels'),
    voxel: trans.__('voxel'),
    notMeasured: trans.__('not measured'),
    summary: (shown, size) =>
      trans.__(
        '%1 of %2 voxels. Arrow keys turn it, plus and minus zoom, X, Y and Z look along an axis, 2, 3 and 5 along axes of an icosahedron, O changes the projection, brackets change the level, Home shows all.',
        shown,
        size,
      ),
    lessOther: (name) => trans.__('Less %1: red is more, blue is less', name),
    companions: (how, names) => {
      switch (how) {
        case 'tiles':
          return trans.__('Beside it: %1.', names);
        case 'swipe':
          return trans.__('Across the line between the two: %1.', names);
        case 'difference':
          return trans.__('Less: %1.', names);
      }
    },
    surfaceAt: (level) => trans.__('Surface at %1', level),
    cloud: trans.__('Volume rendering'),
    maxima: trans.__('Maximum projection'),
    slices: trans.__('Slices'),
    preparing: trans.__('Preparing the picture…'),
    nothingInside: trans.__('No voxel reaches this level. Lower it, or choose Auto.'),
    noWebgl: trans.__(
      'This browser offers no WebGL 2, which the 3D view needs. The slices show the same volume; switching on hardware acceleration in the browser’s settings may bring it back.',
    ),
    contextLost: trans.__(
      'The browser took the graphics for another 3D view. Close some of them, then click here.',
    ),
    failed: trans.__('The volume could not be prepared for drawing. Reload the page to try again.'),
    inspector: trans.__('Display of the volume'),
    levels: trans.__('Levels'),
    statistics: (maximum, mean, sigma, unit) =>
      trans.__('max %1 · mean %2 · σ %3 %4', maximum, mean, sigma, unit).trim(),
    signedStatistics: (lowest, highest, sigma, unit) =>
      trans.__('%1 to %2 · σ %3 %4', lowest, highest, sigma, unit).trim(),
    surface: (number) => trans.__('Level of surface %1', number),
    surfaceBelow: (number) => trans.__('Level of surface %1 below 0', number),
    measure: (number) => trans.__('Measure of level %1', number),
    byValue: trans.__('Value'),
    bySigmas: trans.__('σ above mean'),
    byEnclosed: trans.__('% of voxels'),
    opacity: trans.__('Opacity'),
    opacityOf: (number) => trans.__('Opacity of surface %1', number),
    addSurface: trans.__('Add surface'),
    removeSurface: (number) => trans.__('Remove surface %1', number),
    rampPoint: (number) => trans.__('Opacity of the volume, point %1', number),
    colours: trans.__('Colours'),
    colourMap: trans.__('Colour map'),
    colourMapName: (name) => colourMapText(name, trans),
    phase: trans.__('Phase'),
    phaseColours: trans.__('Colours of the phase, from −π to π'),
    scale: trans.__('Scale'),
    linear: trans.__('Linear'),
    logarithmic: trans.__('Log'),
    symlog: trans.__('Symlog'),
    gamma: trans.__('γ'),
    exponent: trans.__('Exponent γ'),
    divider: trans.__('Line between the volumes'),
    cutPlane: trans.__('Cut'),
    whole: trans.__('Whole'),
    half: trans.__('Half'),
    position: trans.__('Position'),
    normal: trans.__('Normal'),
    normalAlong: (axis) => trans.__('Normal along %1', axis),
    along: (axis) =>
      /\d/.test(axis) ? trans.__('Across a %1-fold axis', axis) : trans.__('Across %1', axis),
    boxAlong: (axis) => trans.__('Box %1', axis),
    boxFrom: (axis) => trans.__('Box along %1 from', axis),
    boxTo: (axis) => trans.__('Box along %1 to', axis),
    layer: (axis) => trans.__('Position of slice %1', axis),
    layerOf: (layer, last) => trans.__('layer %1 / %2', layer, last),
    sliceSummary: (plane, low, high) =>
      trans.__(
        'Slice %1, colours from %2 to %3. Arrow keys move where the slices cross.',
        plane,
        low,
        high,
      ),
    freePlane: trans.__('Free slice'),
    show: trans.__('Show'),
    surfaces: trans.__('Surfaces'),
    outline: trans.__('Outline box'),
    axes: trans.__('Axes'),
    scaleBar: trans.__('Scale bar'),
    centrosymmetric: trans.__('Centrosymmetric'),
    radialMinimum: trans.__('Less radial minimum'),
    normalised: trans.__('Normalise high q'),
    part: trans.__('Complex'),
    partName: (part) =>
      ({
        coloured: trans.__('Amplitude, phase as colour'),
        amplitude: trans.__('Amplitude'),
        phase: trans.__('Phase'),
        real: trans.__('Real part'),
        imaginary: trans.__('Imaginary part'),
      })[part],
    signs: trans.__('Values'),
    signName: (signs) =>
      ({
        both: trans.__('Both'),
        above: trans.__('Above 0'),
        below: trans.__('Below 0'),
      })[signs],
    phaseFloor: trans.__('Dark below'),
    ofLargestAmplitude: trans.__('of the largest amplitude'),
    hideDust: trans.__('Hide dust'),
    dustVoxels: trans.__('Dust below'),
    projection: trans.__('Projection'),
    perspective: trans.__('Perspective'),
    orthographic: trans.__('Orthographic'),
    view: trans.__('View'),
    viewName: (view) =>
      view === 'free' ? trans.__('Free') : /\d/.test(view) ? trans.__('%1-fold', view) : view,
    voxelsOf: (size, edge) => trans.__('%1 voxels of %2', size, edge),
    sizeInVoxels: (size) => trans.__('%1 voxels', size),
    shownBinned: (part) => trans.__('shown at %1', part),
    cursor: trans.__('Cursor'),
    pointerHelp: trans.__('Drag turns, right drag moves, wheel zooms'),
    unit: trans.__('Unit'),
    naturalUnit: trans.__('nm'),
    angstrom: trans.__('Å'),
    noVoxelSize: trans.__('The size of a voxel is not known.'),
    rings: trans.__('Resolution rings'),
    measures: trans.__('Measure distance'),
    support: trans.__('Support outline'),
    noSupport: trans.__(
      'There is no support. In the panel of a volume file, “Outline a support from a file…” adds one.',
    ),
    voxelsPerValue: trans.__('Voxels, logarithmic'),
  };
}
