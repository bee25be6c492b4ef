import * as Type from 'typebox';
import { ColourMapNameSchema } from '../colours/colour-map-name.ts';
import { ComplexPartSchema, PhaseFloorSchema, SignChoiceSchema } from '../complex-choice.ts';
import { DisplayScaleSchema } from '../display.ts';
import { RangeChoiceSchema } from './range.ts';
import type { Triple, VoxelReading } from '../volume-data.ts';

export const SlicesStateSchema = Type.Object({
  /** The planes' distances along x, y and z from the centre, in voxels of the model. */
  layers: Type.Tuple([Type.Number(), Type.Number(), Type.Number()]),
  scale: DisplayScaleSchema,
  /** Exponent of the scale `gamma`. */
  gamma: Type.Number({ exclusiveMinimum: 0 }),
  /** Values at the ends of the colour map; `auto` follows the data. */
  range: RangeChoiceSchema,
  colours: ColourMapNameSchema,
  /** Whether the least value at each distance from the centre is taken away. */
  radialMinimum: Type.Boolean(),
  /** Whether values are divided by the mean at each distance from the centre. */
  normalised: Type.Boolean(),
  /** What is shown of complex numbers, and below which amplitude phases alone are dark. */
  part: ComplexPartSchema,
  phaseFloor: PhaseFloorSchema,
  /** Which values of either sign are shown. */
  signs: SignChoiceSchema,
  /** Whether resolution rings and their labels are drawn. */
  rings: Type.Boolean(),
  /** The slice that stands alone where there is no room for three. */
  plane: Type.Union([Type.Literal('x'), Type.Literal('y'), Type.Literal('z')]),
});

/** What the user has chosen in the slices viewer. */
export type SlicesState = Type.Static<typeof SlicesStateSchema>;

export const DEFAULT_SLICES_STATE: SlicesState = {
  layers: [0, 0, 0],
  scale: 'log',
  gamma: 0.5,
  range: 'auto',
  colours: 'inferno',
  radialMinimum: false,
  normalised: false,
  part: 'coloured',
  phaseFloor: 'auto',
  signs: 'both',
  rings: true,
  plane: 'z',
};

export interface SlicesEvents {
  /** The user moved a plane. */
  readonly layer: Readonly<Triple>;
  /** The user moved an end of the range. */
  readonly range: SlicesState['range'];
  /** The voxel under the pointer; `undefined` when it has left. */
  readonly hover: VoxelReading | undefined;
}
