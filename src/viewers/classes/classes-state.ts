import * as Type from 'typebox';
import { ColourMapNameSchema } from '../colours/colour-map-name.ts';
import { DisplayScaleSchema } from '../display.ts';
import { RangeChoiceSchema } from '../slices/range.ts';

export const ClassOrderSchema = Type.Union([Type.Literal('number'), Type.Literal('occupancy')]);

/** What comes first: class 0, or the one with most frames. */
export type ClassOrder = Type.Static<typeof ClassOrderSchema>;

export const ClassesStateSchema = Type.Object({
  scale: DisplayScaleSchema,
  /** Exponent of the scale `gamma`. */
  gamma: Type.Number({ exclusiveMinimum: 0 }),
  /** Values at the ends of the colour map; `auto` follows the data. */
  range: RangeChoiceSchema,
  colours: ColourMapNameSchema,
  order: ClassOrderSchema,
  /** Whether the least value at each distance from the centre is taken away from each class. */
  radialMinimum: Type.Boolean(),
  /** Whether values are divided by the mean at each distance from the centre of their class. */
  normalised: Type.Boolean(),
  /** Whether classes are turned to agree with the first chosen one, or the first of all. */
  aligned: Type.Boolean(),
  /** Numbers of the classes that the user has chosen, in the order of choosing. */
  chosen: Type.Array(Type.Integer({ minimum: 0 })),
});

/** What the user has chosen in the classes viewer. */
export type ClassesState = Type.Static<typeof ClassesStateSchema>;

export const DEFAULT_CLASSES_STATE: ClassesState = {
  scale: 'log',
  gamma: 0.5,
  range: 'auto',
  colours: 'inferno',
  order: 'number',
  radialMinimum: false,
  normalised: false,
  aligned: false,
  chosen: [],
};

export interface ClassesEvents {
  /** The user chose classes. */
  readonly choose: ClassesState['chosen'];
  /** The user moved an end of the range. */
  readonly range: ClassesState['range'];
}
