import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/**
 * Reads the text of a config value as what its schema asks for: text, a number, a flag (0 or 1) or a
 * list of numbers, whichever is valid. What follows a word that begins with `#` or `;` is a
 * comment: Dragonfly takes one word and never sees it.
 *
 * @returns undefined when the text fits none.
 */
export function valueOf(text: string, schema: TSchema): unknown {
  return readings(text).find((reading) => Value.Check(schema, reading));
}

function readings(text: string): unknown[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const comment = words.findIndex((word) => word.startsWith('#') || word.startsWith(';'));
  const used = comment > 0 ? words.slice(0, comment) : words;
  const numbers = used.map(toNumber);
  return [
    ...(used.length > 0 ? [used.join(' ')] : []),
    ...(numbers.length === 1 ? numbers : []),
    ...(used.length === 1 && (used[0] === '0' || used[0] === '1') ? [used[0] === '1'] : []),
    numbers,
  ];
}

/** A decimal number; NaN, which no schema accepts, for anything else. */
function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}
