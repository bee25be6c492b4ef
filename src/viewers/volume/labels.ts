import type { ColourMapName } from '../colours/colour-map-name.ts';
import type { NamedView } from './camera/named-views.ts';
import type { ColourBarLabels } from '../slices/labels.ts';
import type { ValueLabels } from '../value-text.ts';
import type { VolumeState } from './volume-state.ts';

/** The words of the volume viewer; a panel translates them. Isosurfaces are counted from 1. */
export interface VolumeLabels extends ColourBarLabels, ValueLabels {
  readonly level: string;
  /** Said of the button that returns the level to what encloses 1 % of the voxels. */
  readonly levelHint: string;
  /** `0.76 σ · 19.3 % of voxels` */
  readonly levelMeaning: (sigma: string, percent: string) => string;
  /** Said where another is typed; the largest with its unit. */
  readonly levelsAre: (lowest: string, highest: string) => string;
  readonly voxels: string;
  /** Of exactly one. */
  readonly voxel: string;
  /** What the picture shows, for those who do not see it. */
  readonly summary: (shown: string, size: string) => string;
  /** What is shown together with it: `Beside it: Mode 1, Mode 2.` */
  readonly companions: (how: Exclude<VolumeState['together'], 'alone'>, names: string) => string;
  /** Over the picture of a difference: `Less Iteration 4: red is more, blue is less`. */
  readonly lessOther: (name: string) => string;
  readonly surfaceAt: (level: string) => string;
  readonly cloud: string;
  readonly maxima: string;
  readonly slices: string;
  readonly preparing: string;
  readonly nothingInside: string;
  readonly noWebgl: string;
  readonly contextLost: string;
  readonly failed: string;
  readonly inspector: string;
  readonly levels: string;
  /** `max 512 · mean 49.6 · σ 70.7 e⁻/nm³` */
  readonly statistics: (maximum: string, mean: string, sigma: string, unit: string) => string;
  /** Of values of either sign: `−0.3 to 0.9 · σ 0.1`. */
  readonly signedStatistics: (
    lowest: string,
    highest: string,
    sigma: string,
    unit: string,
  ) => string;
  readonly surface: (number: number) => string;
  /** The same level where values are below 0. */
  readonly surfaceBelow: (number: number) => string;
  /** What a level is given in. */
  readonly measure: (number: number) => string;
  readonly byValue: string;
  readonly bySigmas: string;
  readonly byEnclosed: string;
  readonly opacity: string;
  readonly opacityOf: (number: number) => string;
  readonly addSurface: string;
  readonly removeSurface: (number: number) => string;
  readonly rampPoint: (number: number) => string;
  readonly colours: string;
  readonly colourMap: string;
  readonly colourMapName: (name: ColourMapName) => string;
  readonly phase: string;
  /** Said of the colours of phases. */
  readonly phaseColours: string;
  readonly scale: string;
  readonly linear: string;
  readonly logarithmic: string;
  readonly symlog: string;
  readonly gamma: string;
  readonly exponent: string;
  /** Said of the line between two volumes. */
  readonly divider: string;
  readonly cutPlane: string;
  readonly whole: string;
  readonly half: string;
  readonly position: string;
  readonly normal: string;
  readonly normalAlong: (axis: string) => string;
  /** Of a button: the plane across x, y, z, or across a 2-, 3- or 5-fold axis. */
  readonly along: (axis: string) => string;
  readonly boxAlong: (axis: string) => string;
  readonly boxFrom: (axis: string) => string;
  readonly boxTo: (axis: string) => string;
  readonly layer: (axis: string) => string;
  /** `layer 106 / 212` */
  readonly layerOf: (layer: number, last: number) => string;
  /** What a small slice shows, for those who do not see it. */
  readonly sliceSummary: (plane: string, low: string, high: string) => string;
  readonly freePlane: string;
  readonly show: string;
  readonly surfaces: string;
  readonly outline: string;
  readonly axes: string;
  readonly scaleBar: string;
  readonly centrosymmetric: string;
  readonly radialMinimum: string;
  readonly normalised: string;
  /** What is shown of complex numbers. */
  readonly part: string;
  readonly partName: (part: VolumeState['part']) => string;
  /** Which values of either sign are shown. */
  readonly signs: string;
  readonly signName: (signs: VolumeState['signs']) => string;
  /** Below which part of the largest amplitude phases are not drawn, and what that is said of. */
  readonly phaseFloor: string;
  readonly ofLargestAmplitude: string;
  readonly hideDust: string;
  readonly dustVoxels: string;
  readonly projection: string;
  readonly perspective: string;
  readonly orthographic: string;
  /** From where the picture is seen, and by what name: `Free`, `x`, `5-fold`. */
  readonly view: string;
  readonly viewName: (view: NamedView) => string;
  /** `25³ voxels of 1.756 nm` */
  readonly voxelsOf: (size: string, edge: string) => string;
  readonly sizeInVoxels: (size: string) => string;
  /** Of several voxels drawn as one: `shown at 1/2`. */
  readonly shownBinned: (part: string) => string;
  /** Said of what the pointer reads, and in its place before it reads anything. */
  readonly cursor: string;
  readonly pointerHelp: string;
  readonly unit: string;
  readonly naturalUnit: string;
  readonly angstrom: string;
  /** Why lengths are in voxels. */
  readonly noVoxelSize: string;
  readonly rings: string;
  readonly measures: string;
  readonly support: string;
  /** Why there is no outline to be switched on. */
  readonly noSupport: string;
  /** How high the bars of the histogram are. */
  readonly voxelsPerValue: string;
}
