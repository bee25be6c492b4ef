import { Type, type Static } from 'typebox';
import { ColourMapNameSchema } from '../colours/colour-map-name.ts';
import { DisplayScaleSchema } from '../display.ts';
import { RangeChoiceSchema } from '../slices/range.ts';

export const ClassOrderSchema = Type.Union([Type.Literal('number'), Type.Literal('occupancy')]);

/** What comes first: class 0, or the one with most frames. */
export type ClassOrder = Static<typeof ClassOrderSchema>;

export const ClassesStateSchema = Type.Object({
  scale: DisplayScaleSchema,
  /** Exponent of the scale `gamma`. */
  gamma: Type.Number({ exclusiveMinimum: 0 }),
  /** Values at the ends of the colour map; `auto` follows the data. */
  range: RangeChoiceSchema,
  colours: ColourMapNameSchema,
  order: ClassOrderSchema,
  /** Number of the class that the user has chosen. */
  chosen: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
});

/** What the user has chosen in the classes viewer. */
export type ClassesState = Static<typeof ClassesStateSchema>;

export const DEFAULT_CLASSES_STATE: ClassesState = {
  scale: 'log',
  gamma: 0.5,
  range: 'auto',
  colours: 'inferno',
  order: 'number',
  chosen: null,
};

export interface ClassesEvents {
  /** The user chose a class. */
  readonly choose: number;
  /** The user moved an end of the range. */
  readonly range: ClassesState['range'];
}
