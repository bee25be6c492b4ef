import { describe, expect, test } from 'vitest';
import { configProblems } from '../../../../src/io/formats/dragonfly-config/config-problems.ts';
import { readConfig } from '../../../../src/io/formats/dragonfly-config/read-config.ts';

const problemsOf = (text: string) => configProblems(readConfig(text, '/run/config.ini'));

describe('the problems of a config.ini', () => {
  test('all are told, each at its key and line, errors first', () => {
    expect(
      problemsOf(
        '[emc]\nin_photons_file = p.emc\nnum_div = many\nalpha = 2\npoint_group = A4\nsize = 50\nbetta = 1\n' +
          'just words\n',
      ),
    ).toEqual([
      {
        line: 8,
        message: 'Line 8 should be "key = value" or "[section]", but is "just words".',
        severity: 'error',
      },
      {
        key: 'num_div',
        line: 3,
        message:
          'It should be a whole number, at least 1, at most 300, or 2 numbers, but is "many".',
        severity: 'error',
      },
      {
        key: 'alpha',
        line: 4,
        message: 'It should be a number, at least 0, at most 1, but is "2".',
        severity: 'error',
      },
      {
        key: 'in_detector_file',
        message: 'It should be given, or in_detector_list instead, but is missing.',
        severity: 'error',
      },
      {
        key: 'size',
        message: 'It should be odd, so that the model has a centre voxel, but is 50.',
        severity: 'error',
      },
      {
        key: 'point_group',
        message:
          'It should be A5 or I, S4 or O, T, or Cn or Dn with an order n such as C4, but is "A4".',
        severity: 'error',
      },
      {
        key: 'betta',
        line: 7,
        message: expect.stringContaining('the nearest known one is beta') as string,
        severity: 'warning',
      },
    ]);
  });

  test('a file without a section says so once, and options are still complete', () => {
    const reading = readConfig('', '/run/config.ini');
    expect(configProblems(reading)[0].message).toContain('section [emc]');
    expect(reading.options).toMatchObject({ beta: 'auto', output_folder: '/run/data' });
  });

  test.each(['0', 'many', '2.5', '1000000000'])(
    'a number of rotations of %s is told once',
    (typed) => {
      const flat = '[emc]\nin_photons_file = p\nin_detector_file = d\nrecon_type = 2d\n';
      expect(problemsOf(`${flat}num_rot = ${typed}\n`).map(({ message }) => message)).toEqual([
        `It should be a whole number, at least 1, at most 360000, but is "${typed}".`,
      ]);
      expect(problemsOf(flat).map(({ message }) => message)).toEqual([
        'It should be a whole number, because recon_type = 2d, but is missing.',
      ]);
    },
  );

  test('a link that leads nowhere stands at its key, in other sections at its line', () => {
    expect(
      problemsOf(
        '[emc]\nin_photons_file = make_data:::nothing\nin_detector_file = d\nnum_div = 2\n' +
          '[make_data]\nin_detector_file = a:::b\n',
      ).map(({ key, line }) => [key, line]),
    ).toEqual([
      ['in_photons_file', 2],
      [undefined, 6],
    ]);
  });
});
