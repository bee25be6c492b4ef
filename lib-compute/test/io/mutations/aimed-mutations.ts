import { bytesOfText, int32At, spliced, textOf, withFloat64, withInt32 } from './bytes.ts';
import * as samples from './samples.ts';
import { FRAMES, PIXELS, type Sample } from './samples.ts';

/** A change after which the file contradicts itself: reading it must end in an error. */
export interface AimedMutation {
  readonly sample: Sample;
  readonly what: string;
  readonly bytes: Uint8Array;
}

const HEADER = 1024;

const BAD_COUNTS = [0, -1, 2 ** 16, 2 ** 28 + 1, 2 ** 30, 2 ** 31 - 1, -(2 ** 31)];

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

function aim(sample: Sample, what: string, bytes: Uint8Array): AimedMutation {
  return { sample, what, bytes };
}

/** Cut at these shares of the length, or too long: sizes follow from the header. */
function otherLengths(sample: Sample): AimedMutation[] {
  const { bytes } = sample;
  return [
    ...range(0, 12).map((i) => Math.floor((bytes.length * i) / 12)),
    bytes.length - 1,
    bytes.length - 4,
    bytes.length - 8,
  ]
    .map((length) => aim(sample, `cut to ${length} bytes`, bytes.slice(0, length)))
    .concat(
      [1, 4, 8, 1024].map((extra) =>
        aim(
          sample,
          `${extra} bytes too long`,
          spliced(bytes, bytes.length, 0, new Uint8Array(extra)),
        ),
      ),
    );
}

function photonHeaders(sample: Sample, otherTypes: readonly number[]): AimedMutation[] {
  const { bytes } = sample;
  const frameCounts = [...BAD_COUNTS, 1, FRAMES - 1, FRAMES + 1, 2 * FRAMES];
  const pixelCounts = [...BAD_COUNTS, 1, PIXELS - 1, PIXELS + 1, 2 * PIXELS];
  return [
    ...frameCounts.map((n) => aim(sample, `num_data ${n}`, withInt32(bytes, 0, n))),
    ...pixelCounts.map((n) => aim(sample, `num_pix ${n}`, withInt32(bytes, 4, n))),
    ...otherTypes.map((n) => aim(sample, `type ${n}`, withInt32(bytes, 8, n))),
  ];
}

function sparseCounts(): AimedMutation[] {
  const sample = samples.sparsePhotons;
  // One list of the pair longer or shorter, the file as before.
  return range(0, 2 * FRAMES).flatMap((place) => {
    const offset = HEADER + 4 * place;
    const count = int32At(sample.bytes, offset);
    return [count + 1, count - 1, -1 - count, PIXELS + 1, 2 ** 31 - 1].map((n) =>
      aim(sample, `count ${n} at ${offset}`, withInt32(sample.bytes, offset, n)),
    );
  });
}

function sparsePixels(): AimedMutation[] {
  const sample = samples.sparsePhotons;
  const { bytes } = sample;
  const start = HEADER + 8 * FRAMES;
  const lengths = range(0, 2 * FRAMES).map((place) => int32At(bytes, HEADER + 4 * place));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const ones = sum(lengths.slice(0, FRAMES));
  const multi = sum(lengths.slice(FRAMES));
  const pixels = range(0, ones + multi).filter((i) => i % 5 === 0);
  const counts = range(ones + multi, ones + 2 * multi).filter((i) => i % 5 === 0);
  // The first pixel of frame d in ones, and its first in multi.
  const pairs = range(1, FRAMES - 1).map((d) => ({
    one: start + 4 * sum(lengths.slice(0, d)),
    several: start + 4 * (ones + sum(lengths.slice(FRAMES, FRAMES + d))),
  }));
  return [
    ...pixels.flatMap((i) =>
      [PIXELS, -1, 2 ** 31 - 1].map((n) =>
        aim(sample, `pixel ${n}`, withInt32(bytes, start + 4 * i, n)),
      ),
    ),
    ...counts.flatMap((i) =>
      [1, 0, -2].map((n) => aim(sample, `photons ${n}`, withInt32(bytes, start + 4 * i, n))),
    ),
    ...pairs.map(({ one, several }) =>
      aim(sample, 'a pixel in both lists', withInt32(bytes, several, int32At(bytes, one))),
    ),
    ...pairs
      .slice(1)
      .map(({ one }) =>
        aim(sample, 'a pixel twice', withInt32(bytes, one, int32At(bytes, one + 4))),
      ),
  ];
}

function denseValues(): AimedMutation[] {
  const places = range(0, FRAMES * PIXELS).filter((i) => i % 40 === 7);
  const { int32Photons, float64Photons } = samples;
  return places.flatMap((i) => [
    ...[-1, -(2 ** 31)].map((n) =>
      aim(int32Photons, `value ${n}`, withInt32(int32Photons.bytes, HEADER + 4 * i, n)),
    ),
    ...[NaN, Infinity].map((x) =>
      aim(float64Photons, `value ${x}`, withFloat64(float64Photons.bytes, HEADER + 8 * i, x)),
    ),
  ]);
}

/** Changes of single words of a text; `line` counts from 0. */
function withWord(sample: Sample, line: number, word: number, text: string): AimedMutation {
  const lines = textOf(sample.bytes).split('\n');
  const words = lines[line].split(' ');
  words[word] = text;
  lines[line] = words.filter((value) => value !== '').join(' ');
  return aim(sample, `"${text}" on line ${line + 1}`, bytesOfText(lines.join('\n')));
}

function withoutLine(sample: Sample, line: number): AimedMutation {
  const lines = textOf(sample.bytes).split('\n');
  return aim(sample, `no line ${line + 1}`, bytesOfText(lines.toSpliced(line, 1).join('\n')));
}

function withLineTwice(sample: Sample, line: number): AimedMutation {
  const lines = textOf(sample.bytes).split('\n');
  const more = lines.toSpliced(line, 0, lines[line]);
  return aim(sample, `line ${line + 1} twice`, bytesOfText(more.join('\n')));
}

function detectors(): AimedMutation[] {
  const sample = samples.detector;
  const rows = range(1, 13);
  return [
    ...['0', '-12', '11', '13', '1e3', '12.5', '99999999', ''].map((text) =>
      withWord(sample, 0, 0, text),
    ),
    ...['0', '-1', 'nan', 'inf', ''].flatMap((text) => [
      withWord(sample, 0, 1, text),
      withWord(sample, 0, 2, text),
    ]),
    ...rows.flatMap((line) => [withoutLine(sample, line), withLineTwice(sample, line)]),
    ...rows.flatMap((line) => [
      withWord(sample, line, line % 5, ''),
      withWord(sample, line, 5, '0'),
      withWord(sample, line, line % 4, 'nan'),
      withWord(sample, line, 4, '3'),
    ]),
  ];
}

function maps(): AimedMutation[] {
  const sample = samples.map;
  const { bytes } = sample;
  const extents = [0, 1, 2].flatMap((axis) =>
    [...BAD_COUNTS, int32At(bytes, 4 * axis) + 1, int32At(bytes, 4 * axis) - 1].map((n) =>
      aim(sample, `extent ${n}`, withInt32(bytes, 4 * axis, n)),
    ),
  );
  return [
    ...extents,
    // Modes of other sizes, and modes that are none.
    ...[0, 1, 5, 6, 7, 12, -1, 2 ** 24].map((n) =>
      aim(sample, `mode ${n}`, withInt32(bytes, 12, n)),
    ),
    ...[1, 80, 96, -4, -1024, 2 ** 31 - 1].map((n) =>
      aim(sample, `nsymbt ${n}`, withInt32(bytes, 92, n)),
    ),
    ...[0, 1, 2].flatMap((axis) =>
      [0, 4, -1, 1 + ((axis + 1) % 3)].map((n) =>
        aim(sample, `axis ${n}`, withInt32(bytes, 64 + 4 * axis, n)),
      ),
    ),
    ...range(208, 212).map((offset) =>
      aim(sample, `magic at ${offset}`, spliced(bytes, offset, 1, [0])),
    ),
  ];
}

function lists(): AimedMutation[] {
  const { blacklist, scale, quaternions, detectorList, photonsList, log } = samples;
  const rowsOf = (sample: Sample): number[] =>
    range(0, textOf(sample.bytes).split('\n').length - 1);
  const logRows = rowsOf(log).slice(-4);
  return [
    ...[blacklist, scale, detectorList].flatMap((sample) =>
      rowsOf(sample).flatMap((line) => [withoutLine(sample, line), withLineTwice(sample, line)]),
    ),
    ...rowsOf(blacklist).map((line) => withWord(blacklist, line, 0, '2')),
    ...rowsOf(scale).map((line) => withWord(scale, line, 0, 'nan')),
    ...['0', '3', '5', '-4', '4.5', '99999999999'].map((text) => withWord(quaternions, 0, 0, text)),
    ...rowsOf(quaternions)
      .slice(1)
      .flatMap((line) => [
        withoutLine(quaternions, line),
        withLineTwice(quaternions, line),
        withWord(quaternions, line, 0, '3'),
        withWord(quaternions, line, 4, '-1'),
        withWord(quaternions, line, 5, '1'),
      ]),
    ...[detectorList, photonsList].flatMap((sample) =>
      rowsOf(sample).map((line) => withWord(sample, line, 2, 'x')),
    ),
    ...logRows.map((line) => withWord(log, line, 0, '7 7')),
  ];
}

export const aimedMutations: readonly AimedMutation[] = [
  ...otherLengths(samples.sparsePhotons),
  ...otherLengths(samples.int32Photons),
  ...otherLengths(samples.float64Photons),
  ...otherLengths(samples.map),
  ...otherLengths(samples.bigEndianMap),
  ...photonHeaders(samples.sparsePhotons, [1, 2, 3, -1, 256]),
  ...photonHeaders(samples.int32Photons, [0, 2, 3, -1, 256]),
  ...photonHeaders(samples.float64Photons, [0, 1, 3, -1, 256]),
  ...sparseCounts(),
  ...sparsePixels(),
  ...denseValues(),
  ...detectors(),
  ...maps(),
  ...lists(),
];
