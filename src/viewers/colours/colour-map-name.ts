import * as Type from 'typebox';

/** The colour maps, in the order in which they are offered. */
export const ColourMapNameSchema = Type.Union([
  Type.Literal('inferno'),
  Type.Literal('viridis'),
  Type.Literal('cividis'),
  Type.Literal('magma'),
  Type.Literal('grey'),
  Type.Literal('inverted grey'),
  Type.Literal('coolwarm'),
  Type.Literal('cubehelix'),
  Type.Literal('CMRmap'),
  Type.Literal('jet'),
  Type.Literal('cyclic'),
]);

export type ColourMapName = Type.Static<typeof ColourMapNameSchema>;

export const COLOUR_MAP_NAMES: readonly ColourMapName[] = ColourMapNameSchema.anyOf.map(
  (literal) => literal.const,
);
