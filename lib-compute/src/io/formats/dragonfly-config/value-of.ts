import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/**
 * Reads the text of a config value as what its schema asks for: text, a number, a flag (0 or 1) or a
 * list of numbers, whichever is valid.
 *
 * @returns undefined when the text fits none.
 */
export function valueOf(text: string, schema: TSchema): unknown {
  return readings(text).find((reading) => Value.Check(schema, reading));
}

function readings(text: string): unknown[] {
  const numbers = text.split(/\s+/).map(toNumber);
  return [
    ...(text === '' ? [] : [text]),
    ...(numbers.length === 1 ? numbers : []),
    ...(text === '0' || text === '1' ? [text === '1'] : []),
    numbers,
  ];
}

/** A decimal number; NaN, which no schema accepts, for anything else. */
function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}
