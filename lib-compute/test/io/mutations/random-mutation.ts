import fc from 'fast-check';
import { spliced, withFloat64, withInt32 } from './bytes.ts';

/** A change of a file, described so that a failing one can be made again. */
export interface Mutation {
  readonly kind: string;
  readonly apply: (bytes: Uint8Array) => Uint8Array;
}

/** Integers that break careless readers. */
const INTEGERS = [0, 1, -1, 2, 255, 256, 65535, 2 ** 24, 2 ** 30, 2 ** 31 - 1, -(2 ** 31)];

/** Words that break careless parsers of text. */
const WORDS = [
  'nan',
  '-inf',
  '1e999',
  '-1',
  '0',
  '',
  ' ',
  '\n',
  '0x10',
  '1.5',
  '99999999999',
  '\0',
  '/',
];

/** Where: a share of the file, so that it fits any; half of them at its start, where headers are. */
const place = fc.oneof(
  fc.double({ min: 0, max: 0.02, noNaN: true }),
  fc.double({ min: 0, max: 0.999999, noNaN: true }),
);

const at = (bytes: Uint8Array, share: number): number => Math.floor(share * bytes.length);

const word = (bytes: Uint8Array, share: number, size: number): number =>
  size * Math.floor((share * (bytes.length - size + 1)) / size);

const mutations: readonly fc.Arbitrary<Mutation>[] = [
  fc.record({ share: place, bit: fc.nat({ max: 7 }) }).map(({ share, bit }) => ({
    kind: `flip bit ${bit} at ${share}`,
    apply: (bytes) => spliced(bytes, at(bytes, share), 1, [bytes[at(bytes, share)] ^ (1 << bit)]),
  })),
  fc.record({ share: place, value: fc.nat({ max: 255 }) }).map(({ share, value }) => ({
    kind: `byte ${value} at ${share}`,
    apply: (bytes) => spliced(bytes, at(bytes, share), 1, [value]),
  })),
  fc.record({ share: place, value: fc.constantFrom(...INTEGERS) }).map(({ share, value }) => ({
    kind: `int32 ${value} at ${share}`,
    apply: (bytes) => (bytes.length < 4 ? bytes : withInt32(bytes, word(bytes, share, 4), value)),
  })),
  fc.record({ share: place, value: fc.double() }).map(({ share, value }) => ({
    kind: `float64 ${value} at ${share}`,
    apply: (bytes) => (bytes.length < 8 ? bytes : withFloat64(bytes, word(bytes, share, 8), value)),
  })),
  place.map((share) => ({
    kind: `cut at ${share}`,
    apply: (bytes) => bytes.slice(0, at(bytes, share)),
  })),
  fc.uint8Array({ minLength: 1, maxLength: 64 }).map((tail) => ({
    kind: `append ${tail.join()}`,
    apply: (bytes) => spliced(bytes, bytes.length, 0, tail),
  })),
  fc.record({ share: place, length: fc.integer({ min: 1, max: 40 }) }).map(({ share, length }) => ({
    kind: `delete ${length} at ${share}`,
    apply: (bytes) => spliced(bytes, at(bytes, share), length),
  })),
  fc.record({ share: place, length: fc.integer({ min: 1, max: 40 }) }).map(({ share, length }) => ({
    kind: `repeat ${length} at ${share}`,
    apply: (bytes) => {
      const start = at(bytes, share);
      return spliced(bytes, start, 0, bytes.slice(start, start + length));
    },
  })),
  fc
    .record({ share: place, text: fc.constantFrom(...WORDS), deleted: fc.nat({ max: 6 }) })
    .map(({ share, text, deleted }) => ({
      kind: `${JSON.stringify(text)} for ${deleted} bytes at ${share}`,
      apply: (bytes) => spliced(bytes, at(bytes, share), deleted, new TextEncoder().encode(text)),
    })),
];

/** One to three changes, one after the other. */
export const randomMutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(...mutations), { minLength: 1, maxLength: 3 })
  .map((steps) => ({
    kind: steps.map(({ kind }) => kind).join(', then '),
    apply: (bytes) => steps.reduce((changed, step) => step.apply(changed), bytes),
  }));
