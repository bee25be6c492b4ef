import * as Type from 'typebox';
import { ColourMapNameSchema } from '../colours/colour-map-name.ts';
import { ComplexPartSchema, PhaseFloorSchema, SignChoiceSchema } from '../complex-choice.ts';
import { DisplayScaleSchema } from '../display.ts';
import { RangeChoiceSchema } from '../slices/range.ts';
import type { Triple, VolumeData, VoxelReading } from '../volume-data.ts';

const triple = Type.Tuple([Type.Number(), Type.Number(), Type.Number()]);
const part = Type.Number({ minimum: 0, maximum: 1 });

/** Where the volume is looked at from, in voxels of the model from its centre. */
export const CameraSchema = Type.Object({
  position: triple,
  target: triple,
  up: triple,
  /** Angle of view from the lower to the upper edge of the picture, degrees. */
  fieldOfView: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 180 }),
});

export type Camera = Type.Static<typeof CameraSchema>;

/**
 * The value of an isosurface: itself, or what follows the data from iteration to iteration: so many standard
 * deviations above the mean, or what encloses a part of the voxels. `auto` encloses 1 %.
 */
export const LevelSchema = Type.Union([
  Type.Literal('auto'),
  Type.Number(),
  Type.Object({ sigmas: Type.Number() }),
  Type.Object({ enclosed: part }),
]);

export type LevelChoice = Type.Static<typeof LevelSchema>;

/** Points where `normal` times the place in voxels from the centre is `at`; the normal may be of any length. */
export const PlaneSchema = Type.Object({ normal: triple, at: Type.Number() });

export type FreePlane = Type.Static<typeof PlaneSchema>;

export const VolumeStateSchema = Type.Object({
  /** Value of the first isosurface. */
  level: LevelSchema,
  /** How much of what is behind the first isosurface it hides. */
  opacity: part,
  /** The second and third isosurface. */
  further: Type.Array(Type.Object({ level: LevelSchema, opacity: part }), { maxItems: 2 }),
  /** What is drawn: isosurfaces; what fills the volume, as a cloud or by its maxima; slices through it. */
  surfaces: Type.Boolean(),
  body: Type.Union([Type.Literal('none'), Type.Literal('cloud'), Type.Literal('maxima')]),
  slices: Type.Boolean(),
  /** Where the three slices are, along x, y and z in voxels from the centre. */
  layers: triple,
  /** A fourth slice. */
  plane: Type.Union([Type.Null(), PlaneSchema]),
  /** How values become colours. */
  scale: DisplayScaleSchema,
  gamma: Type.Number({ exclusiveMinimum: 0 }),
  range: RangeChoiceSchema,
  colours: ColourMapNameSchema,
  /** Opacity of the cloud along the range: places, ascending, and how much of what is behind is hidden there. */
  ramp: Type.Array(Type.Tuple([part, part]), { minItems: 2, maxItems: 8 }),
  /** `home` shows the whole surface from aside, until the user moves it. */
  camera: Type.Union([Type.Literal('home'), CameraSchema]),
  projection: Type.Union([Type.Literal('perspective'), Type.Literal('orthographic')]),
  /**
   * The half that is cut away to look inside: the positive one along an axis, or of a plane. `auto` cuts clouds
   * of intensities, whose inside is what one looks for.
   */
  cut: Type.Union([
    Type.Literal('auto'),
    Type.Literal('none'),
    Type.Literal('x'),
    Type.Literal('y'),
    Type.Literal('z'),
    PlaneSchema,
  ]),
  /** The part of each axis that is shown, from -0.5 to 0.5 of the model's edge. */
  crop: Type.Tuple([
    Type.Tuple([Type.Number(), Type.Number()]),
    Type.Tuple([Type.Number(), Type.Number()]),
    Type.Tuple([Type.Number(), Type.Number()]),
  ]),
  /** Whether each voxel is the mean of itself and the one opposite. */
  centrosymmetric: Type.Boolean(),
  /** Whether the least value at each distance from the centre is taken away. */
  radialMinimum: Type.Boolean(),
  /** Whether values are divided by the mean at each distance from the centre. */
  normalised: Type.Boolean(),
  /** Pieces of fewer voxels at the first level are hidden; 0 shows all. */
  dust: Type.Integer({ minimum: 0 }),
  /** Whether isosurfaces are drawn as meshes or by rays; `auto`: meshes without a graphics card. */
  technique: Type.Union([Type.Literal('auto'), Type.Literal('mesh'), Type.Literal('rays')]),
  /** Unit of places and lengths; `natural` is nm or nm⁻¹, `angstrom` Å or Å⁻¹, where the size of a voxel is known. */
  unit: Type.Union([Type.Literal('natural'), Type.Literal('angstrom'), Type.Literal('voxels')]),
  /** Whether the outline of the support is drawn, where there is one. */
  support: Type.Boolean(),
  /** What is shown of complex numbers: amplitudes coloured by phases, or one of the four alone. */
  part: ComplexPartSchema,
  /** Which values of either sign are shown; the others count as 0. */
  signs: SignChoiceSchema,
  /**
   * Phases that are shown alone are dark where amplitudes are below this part of the largest; `auto`: 10 % in real space, 0.1 %
   * in reciprocal space.
   */
  phaseFloor: PhaseFloorSchema,
  /**
   * What is seen of a volume and its companions: it alone; all, each in a tile; two, parted by a line; or what it has
   * more than the first of them, and less.
   */
  together: Type.Union([
    Type.Literal('alone'),
    Type.Literal('tiles'),
    Type.Literal('swipe'),
    Type.Literal('difference'),
  ]),
  /** Where the line between two is, in parts of the picture's width. */
  divider: part,
  /** Whether rings of equal resolution are drawn around the centre of an intensity. */
  rings: Type.Boolean(),
  /** Whether clicks measure; the places that were clicked, in voxels from the centre. */
  measures: Type.Boolean(),
  measured: Type.Array(triple, { maxItems: 2 }),
  /** Whether the small axes, the scale bar, the box around the model are drawn, and the inspector is open. */
  axes: Type.Boolean(),
  scaleBar: Type.Boolean(),
  outline: Type.Boolean(),
  inspector: Type.Boolean(),
});

/** What the user has chosen in the volume viewer. */
export type VolumeState = Type.Static<typeof VolumeStateSchema>;

const WHOLE = [-0.5, 0.5] as [number, number];

export const DEFAULT_VOLUME_STATE: VolumeState = {
  level: 'auto',
  opacity: 1,
  further: [],
  surfaces: true,
  body: 'none',
  slices: false,
  layers: [0, 0, 0],
  plane: null,
  scale: 'log',
  gamma: 0.5,
  range: 'auto',
  colours: 'inferno',
  ramp: [
    [0, 0],
    [0.15, 0],
    [0.6, 0.3],
    [1, 0.95],
  ],
  camera: 'home',
  projection: 'perspective',
  cut: 'auto',
  crop: [WHOLE, WHOLE, WHOLE],
  centrosymmetric: false,
  radialMinimum: false,
  normalised: false,
  dust: 0,
  technique: 'auto',
  unit: 'natural',
  support: true,
  part: 'coloured',
  signs: 'both',
  phaseFloor: 'auto',
  together: 'alone',
  divider: 0.5,
  rings: false,
  measures: false,
  measured: [],
  axes: true,
  scaleBar: true,
  outline: false,
  inspector: false,
};

export interface VolumeEvents {
  /** The user chose this level. */
  readonly level: LevelChoice;
  /** The user moved the camera. */
  readonly camera: VolumeState['camera'];
  /** The user moved a slice. */
  readonly layer: Readonly<Triple>;
  /** The user chose something else in the viewer itself. */
  readonly chosen: Partial<VolumeState>;
  /** The name of a companion was pressed: its number. */
  readonly companion: number;
  /** The place on the surface under the pointer; `undefined` beside it. */
  readonly hover: VoxelReading | undefined;
  /** The picture is of these data, as they were given: those before, or what a hidden view kept, are seen no more. */
  readonly seen: VolumeData;
  /** The picture is of what its data have more and less than these; `undefined` where it is of them alone. */
  readonly less: VolumeData | undefined;
  /** The latest data are drawn: so many milliseconds after it was asked for. */
  readonly drawn: {
    readonly level: number;
    /** Of all meshes; 0 where rays draw. */
    readonly triangles: number;
    readonly milliseconds: number;
  };
}
