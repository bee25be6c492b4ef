import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detector } from '../../../../src/geometry/detector.ts';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import { dragonflyDetectorAscii } from '../../../../src/io/formats/dragonfly-detector-ascii/dragonfly-detector-ascii.ts';
import { encodeDetectorAscii } from '../../../../src/io/formats/dragonfly-detector-ascii/encode-detector-ascii.ts';
import { readDetectorAscii } from '../../../../src/io/formats/dragonfly-detector-ascii/read-detector-ascii.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { readNumbers } from '../../../support/hdf5-values.ts';
import { bytesFrom, noHdf5, textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string): Promise<Detector> => readDetectorAscii(textSource(text, 'det.dat'));

describe('the golden detector', () => {
  const path = join(emcPublic, 'det.dat');

  it('holds the values of its HDF5 twin', async () => {
    const detector = await dragonflyDetectorAscii.open(await openFileSource(path), noHdf5);
    expect(detector.pixelCount).toBe(1089);
    const counts = [0, 1, 2].map((mask) => detector.mask.filter((value) => value === mask).length);
    expect(counts).toEqual([776, 292, 21]);
    const [qx, qy, qz, correction, mask] = readNumbers(join(emcPublic, 'det.h5'), [
      'qx',
      'qy',
      'qz',
      'corr',
      'mask',
    ]);
    // The text has 16 digits.
    for (const [text, twin] of [
      [detector.qx, qx],
      [detector.qy, qy],
      [detector.qz, qz],
      [detector.correction, correction],
    ]) {
      expect(text.every((value, t) => Math.abs(value - twin[t]) <= 1e-15 * Math.abs(twin[t]))).toBe(
        true,
      );
    }
    expect([...detector.mask]).toEqual([...mask]);
    // 300 mm in pixels of 2.3 mm.
    expect(detector.distance).toBeCloseTo(300 / 2.3, 5);
    expect(detector.ewaldRadius).toBeCloseTo(300 / 2.3, 5);
  });

  it('is written back row by row', async () => {
    const text = await readFile(path, 'utf8');
    const written = new TextDecoder().decode(
      await bytesFrom(encodeDetectorAscii(await read(text))),
    );
    expect(written).toBe(text);
  });
});

describe('what is written is read back', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });
  const row = fc.record({
    qx: finite,
    qy: finite,
    qz: finite,
    correction: positive,
    mask: fc.integer({ min: 0, max: 2 }),
  });
  const arbitraryDetector: fc.Arbitrary<Detector> = fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 20 }),
      radii: fc.option(fc.record({ distance: positive, ewaldRadius: positive })),
    })
    .map(({ rows, radii }) => ({
      kind: 'detector',
      pixelCount: rows.length,
      qx: Float64Array.from(rows, ({ qx }) => qx),
      qy: Float64Array.from(rows, ({ qy }) => qy),
      qz: Float64Array.from(rows, ({ qz }) => qz),
      correction: Float64Array.from(rows, ({ correction }) => correction),
      mask: Uint8Array.from(rows, ({ mask }) => mask),
      ...radii,
    }));

  it('as the same float64', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDetector, async (detector) => {
        const bytes = await bytesFrom(encodeDetectorAscii(detector));
        expect(await readDetectorAscii(memorySource(bytes, 'det.dat'))).toEqual(detector);
      }),
    );
  });

  it('but not what the format does not hold', async () => {
    const detector = await read('1 10 10\n1 2 3 1 0\n');
    const background = Float64Array.of(1);
    const { distance, ...without } = detector;
    for (const wrong of [{ ...detector, background }, without]) {
      expect((await refusalOf(() => bytesFrom(encodeDetectorAscii(wrong)))).tag).toBe('Input');
    }
    expect(distance).toBe(10);
  });
});

describe('older and other files', () => {
  it('have only the number of pixels', async () => {
    const detector = await read('2\r\n1 2 3 1 0\r\n4 5 6 0.5 2\r\n\r\n');
    expect(detector).toEqual({
      kind: 'detector',
      pixelCount: 2,
      qx: Float64Array.of(1, 4),
      qy: Float64Array.of(2, 5),
      qz: Float64Array.of(3, 6),
      correction: Float64Array.of(1, 0.5),
      mask: Uint8Array.of(0, 2),
    });
  });

  it('have no qz in 2D', async () => {
    const detector = await read('1 100 100\n1 2 0.5 1');
    expect([...detector.qz, ...detector.correction, ...detector.mask]).toEqual([0, 0.5, 1]);
  });
});

describe('a detector is refused', () => {
  const row = '1 2 3 1 0\n';

  it.each([
    ['no number', `two 1 1\n${row}`, 'line 1'],
    ['no pixels', '0 1 1\n', 'line 1'],
    ['a distance of zero', `1 0 1\n${row}`, 'line 1'],
    ['a radius without distance', `1 10\n${row}`, 'line 1'],
    ['more pixels than the file can hold', `1000000000 1 1\n${row}`, 'line 1 should be a number'],
    ['a row too few', `2 1 1\n${row}`, 'the row of pixel 1'],
    ['a row too many', `1 1 1\n${row}${row}`, 'line 3'],
    ['a number too few', `2 1 1\n${row}1 2 3 1\n`, 'line 3 should be 5 numbers'],
    ['a number too many', `1 1 1\n1 2 3 1 0 0\n`, 'line 2 should be five numbers'],
    ['NaN', `1 1 1\n1 nan 3 1 0\n`, 'finite numbers, but is "nan"'],
    ['infinity', `1 1 1\n1 1e999 3 1 0\n`, '"1e999"'],
    ['a mask of 3', `1 1 1\n1 2 3 1 3\n`, 'mask of 0, 1 or 2, but is "3"'],
    ['a mask of 0.5', `1 1 1\n1 2 3 1 0.5\n`, 'mask'],
    ['a correction of zero', `1 1 1\n1 2 3 0 1\n`, 'line 2 should be correction above 0'],
    ['an empty row', `2 1 1\n${row}\n${row}`, 'line 3'],
    ['nothing', '', 'line 1'],
  ])('for %s', async (_, text, where) => {
    const error = await refusalOf(() => read(text));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain('det.dat: ');
    expect(error.message).toContain(where);
  });

  it('unless only an ignored pixel has no correction', async () => {
    expect((await read('1 1 1\n1 2 3 0 2\n')).correction[0]).toBe(0);
  });
});

describe('probing', () => {
  it('knows a detector by its first lines and its name', () => {
    const confidence = (text: string, name: string): number =>
      dragonflyDetectorAscii.probe?.(new TextEncoder().encode(text), { name, size: 1 }) ?? 0;
    expect(confidence('1 1 1\n1 2 3 1 0\n', 'det.dat')).toBeGreaterThan(0.9);
    expect(confidence('1\n1 2 1 0\n', 'det.txt')).toBeGreaterThan(0.5);
    expect(confidence('nonsense', 'det.dat')).toBeGreaterThan(0);
    expect(confidence('a.emc\nb.emc\n', 'list.txt')).toBe(0);
    expect(confidence('0\n1\n', 'blacklist.txt')).toBe(0);
  });
});
