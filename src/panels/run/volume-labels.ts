import type { TranslationBundle } from '@jupyterlab/translation';
import type { VolumeLabels } from '../../viewers/volume/labels.ts';

/** The words of the volume viewer in the user's language. */
export function volumeLabels(trans: TranslationBundle): VolumeLabels {
  return {
    level: trans.__('Level'),
    automatic: trans.__('Auto'),
    automaticHint: trans.__('Let the surface enclose 1 % of the voxels'),
    levelMeaning: (sigma, percent) => trans.__('%1 · %2 of voxels', sigma, percent),
    voxels: trans.__('voxels'),
    summary: (shown, size) =>
      trans.__(
        '%1 of %2 voxels. Arrow keys turn it, plus and minus zoom, X, Y and Z look along an axis, 2, 3 and 5 along axes of an icosahedron, O changes the projection, brackets change the level, Home shows all.',
        shown,
        size,
      ),
    surfaceAt: (level) => trans.__('Surface at %1', level),
    cloud: trans.__('Volume rendering'),
    maxima: trans.__('Maximum projection'),
    slices: trans.__('Slices'),
    nothingInside: trans.__('No voxel reaches this level. Lower it, or choose Auto.'),
    noWebgl: trans.__(
      'This browser offers no WebGL 2, which the 3D view needs. The slices show the same volume; switching on hardware acceleration in the browser’s settings may bring it back.',
    ),
    contextLost: trans.__(
      'The browser took the graphics for another 3D view. Close some of them, then click here.',
    ),
    failed: trans.__('The surface could not be made. Reload the page to try again.'),
  };
}
