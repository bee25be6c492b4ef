import * as Type from 'typebox';

/** CSS pixels: what a toolbar and some lines of a picture need, and more than any screen has. */
const LEAST = 200;
const MOST = 4000;

/** How high a notebook's output is, CSS pixels; as its layout needs where missing. */
export const OutputHeightSchema = Type.Optional(Type.Number({ minimum: LEAST, maximum: MOST }));
