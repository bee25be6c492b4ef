import * as Type from 'typebox';

/** What is shown of complex numbers: amplitudes coloured by phases, or one of the four alone. */
export const ComplexPartSchema = Type.Union([
  Type.Literal('coloured'),
  Type.Literal('amplitude'),
  Type.Literal('phase'),
  Type.Literal('real'),
  Type.Literal('imaginary'),
]);

export type ComplexPart = Type.Static<typeof ComplexPartSchema>;

/** Which values of either sign are shown. */
export const SignChoiceSchema = Type.Union([
  Type.Literal('both'),
  Type.Literal('above'),
  Type.Literal('below'),
]);

/** The part of the largest amplitude below which phases that are shown alone are dark; `auto` follows the space. */
export const PhaseFloorSchema = Type.Union([
  Type.Literal('auto'),
  Type.Number({ minimum: 0, maximum: 1 }),
]);

export type PhaseFloor = Type.Static<typeof PhaseFloorSchema>;
