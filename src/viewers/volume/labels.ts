/** The words of the volume viewer; a panel translates them. */
export interface VolumeLabels {
  readonly level: string;
  /** Returns the level to what encloses 1 % of the voxels. */
  readonly automatic: string;
  readonly automaticHint: string;
  /** `0.76 σ · 19.3 % of voxels` */
  readonly levelMeaning: (sigma: string, percent: string) => string;
  readonly voxels: string;
  /** What the picture shows, for those who do not see it. */
  readonly summary: (shown: string, size: string) => string;
  readonly surfaceAt: (level: string) => string;
  readonly cloud: string;
  readonly maxima: string;
  readonly slices: string;
  readonly nothingInside: string;
  readonly noWebgl: string;
  readonly contextLost: string;
  readonly failed: string;
}

export const ENGLISH_VOLUME_LABELS: VolumeLabels = {
  level: 'Level',
  automatic: 'Auto',
  automaticHint: 'Let the surface enclose 1 % of the voxels',
  levelMeaning: (sigma, percent) => `${sigma} · ${percent} of voxels`,
  voxels: 'voxels',
  summary: (shown, size) =>
    `${shown} of ${size} voxels. Arrow keys turn it, plus and minus zoom, X, Y and Z look along an axis, 2, 3 and 5 along axes of an icosahedron, O changes the projection, brackets change the level, Home shows all.`,
  surfaceAt: (level) => `Surface at ${level}`,
  cloud: 'Volume rendering',
  maxima: 'Maximum projection',
  slices: 'Slices',
  nothingInside: 'No voxel reaches this level. Lower it, or choose Auto.',
  noWebgl:
    'This browser offers no WebGL 2, which the 3D view needs. The slices show the same volume; switching on hardware acceleration in the browser’s settings may bring it back.',
  contextLost:
    'The browser took the graphics for another 3D view. Close some of them, then click here.',
  failed: 'The surface could not be made. Reload the page to try again.',
};
