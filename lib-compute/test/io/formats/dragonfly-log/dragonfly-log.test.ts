import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmcLogHeader, EmcLogRow } from '../../../../src/io/formats/dragonfly-log/emc-log.ts';
import {
  formatEmcLogHeader,
  formatEmcLogRow,
} from '../../../../src/io/formats/dragonfly-log/format-emc-log.ts';
import { readEmcLog } from '../../../../src/io/formats/dragonfly-log/read-emc-log.ts';
import { emcPublic, shared, withShared } from '../../../support/golden-folders.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string) => readEmcLog(textSource(text, 'EMC.log'));

const header: EmcLogHeader = {
  frameCount: 257,
  totalFrameCount: 600,
  meanCount: 293.34,
  rotationCount: 1380,
  relevantPixelCount: 776,
  pixelCount: 1089,
  systemVolume: [1, 49, 49, 49],
  threadCount: 1,
  processCount: 1,
  alpha: 0,
  beta: 0.5,
  needScaling: false,
};

const row: EmcLogRow = {
  iteration: 3,
  seconds: 0.5,
  rmsChange: 0.25,
  information: 1.5,
  logLikelihood: -400,
  rotationCount: 1380,
  beta: 0.5,
};

describe('the logs that Dragonfly wrote', () => {
  const slide = join(shared, 'golden/emc-slide/expected');
  const variants = readdirSync(join(emcPublic, 'variants'));
  it.each([
    ...(withShared ? ['EMC.log', 'EMC_t8_diagnostic.log'].map((name) => join(slide, name)) : []),
    join(emcPublic, 'expected/EMC.log'),
    ...variants.map((name) => join(emcPublic, 'variants', name, 'EMC.log')),
  ])('are written byte for byte: %s', async (path) => {
    const text = await readFile(path, 'utf8');
    const log = await read(text);
    expect(log.rows.length).toBeGreaterThan(1);
    expect(log.tornLine).toBeUndefined();
    const head = formatEmcLogHeader({ ...header, ...log.header });
    expect(head + log.rows.map(formatEmcLogRow).join('')).toBe(text);
  });

  it('are read with their numbers', async () => {
    const path = join(emcPublic, 'variants/blacklist_odd/EMC.log');
    const log = await read(await readFile(path, 'utf8'));
    expect(log.header).toEqual(header);
    const base = await read(await readFile(join(emcPublic, 'expected/EMC.log'), 'utf8'));
    expect(base.rows[4]).toEqual({
      iteration: 5,
      seconds: 0.69,
      rmsChange: 4.5332e-3,
      information: 0.218422,
      logLikelihood: -4.146826e2,
      rotationCount: 3240,
      beta: 0.066516,
    });
  });
});

describe('a row', () => {
  it('has the columns of the specification', () => {
    expect(formatEmcLogRow(row)).toBe(
      '3\t0.50\t2.5000e-01\t1.500000\t-4.000000e+02\t1380   \t0.500000\n',
    );
  });

  it('is read back', async () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const arbitraryRow = fc.record({
      iteration: fc.nat(),
      seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
      rmsChange: number,
      information: number,
      logLikelihood: number,
      rotationCount: fc.nat(),
      beta: number,
    });
    await fc.assert(
      fc.asyncProperty(arbitraryRow, async (written) => {
        const { rows } = await read(formatEmcLogRow(written));
        expect(rows.map(formatEmcLogRow)).toEqual([formatEmcLogRow(written)]);
        expect(rows[0].information).toBeCloseTo(written.information, 5);
      }),
    );
  });

  it('of a failed run has no numbers', async () => {
    const written = formatEmcLogRow({ ...row, rmsChange: NaN, logLikelihood: -Infinity });
    expect((await read(written)).rows).toEqual([
      { ...row, rmsChange: NaN, logLikelihood: -Infinity },
    ]);
    expect((await read(written.replace('nan', '-nan'))).rows[0].rmsChange).toBeNaN();
  });
});

describe('a log that was cut off', () => {
  const whole = formatEmcLogHeader(header) + formatEmcLogRow(row);

  it('gives the rows that are whole, at every length', async () => {
    for (let length = 0; length < whole.length; length++) {
      const log = await read(whole.slice(0, length));
      expect(log.rows).toEqual([]);
      const isAtLineEnd = length === 0 || whole[length - 1] === '\n';
      expect(log.tornLine === undefined).toBe(isAtLineEnd);
    }
  });

  it('keeps the torn line apart', async () => {
    const log = await read(`${whole}4\t0.50\t2.5`);
    expect(log).toEqual({ header, rows: [row], tornLine: '4\t0.50\t2.5' });
  });
});

describe('a log is refused', () => {
  it.each([
    ['a row of too few numbers', '3\t0.5\t1\n', 'line 1 should be a row of 7 numbers'],
    ['a row of words', '3 a b c d e f\n', 'line 1'],
    ['a number of frames that is none', '\tnum_data = many\n', 'line 1 should be 1 or 2 whole'],
    ['too many extents', '\tsystem_volume = 1 X 2 X 3 X 4 X 5\n', 'line 1'],
    ['a scaling that is neither yes nor no', 'x\n\tneed_scaling = 1\n', 'line 2'],
    ['a beta that is no number', '\tbeta = nan\n', 'beta = a number'],
    ['a mean count that is no number', '\tmean_count = \n', 'mean_count = a number'],
    ['an alpha that is no number', '\talpha\n', 'alpha = a number'],
  ])('for %s', async (_, text, message) => {
    const error = await refusalOf(() => read(text));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(message);
  });

  it('but not for what other versions write besides', async () => {
    const log = await read('Another title\n\tnum_modes = 2\n\tnum_rot = 5\nIter\ttime\n');
    expect(log).toEqual({ header: { rotationCount: 5 }, rows: [] });
  });
});
