import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emcOptionKeys } from '../../../support/emc-options.ts';
import { isDamselflyError } from '../../../../src/errors.ts';
import { parseDragonflyConfig } from '../../../../src/io/formats/dragonfly-config/dragonfly-config.ts';
import { emcPublic } from '../../../support/golden-folders.ts';

const FILE = '/data/run7/config.ini';
const FILES = 'in_photons_file = p.emc\nin_detector_file = d.h5\n';
const MINIMAL = `${FILES}num_div = 4\n`;

const parse = (emc: string, rest = '') => parseDragonflyConfig(`[emc]\n${emc}${rest}`, FILE);

/** The error that parsing `emc` raises. */
function refusal(emc: string): unknown {
  try {
    parse(emc);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a config.ini of Dragonfly', () => {
  test('defaults are complete', () => {
    expect(parse(MINIMAL).options).toEqual({
      in_photons_file: '/data/run7/p.emc',
      in_detector_file: '/data/run7/d.h5',
      num_div: 4,
      output_folder: '/data/run7/data',
      log_file: '/data/run7/EMC.log',
      save_prob: false,
      halves: false,
      fixed_seed: 0,
      recon_type: '3d',
      num_modes: 1,
      num_nonrot_modes: 0,
      adaptive_rot: [0, 8],
      friedel_sym: false,
      axial_sym: 1,
      need_scaling: false,
      update_scale: true,
      beta: 'auto',
      beta_factor: 1,
      beta_schedule: [1, 100],
      alpha: 0,
      gaussian_sigma: 0,
      radius: 0,
      radius_schedule: [0, 100],
      oversampling: 10,
    });
  });

  test('values of every kind', () => {
    const { options } = parse(
      `${MINIMAL}need_scaling = 1\nbeta = 0.5\nbeta_schedule = 1.41421356 10\nselection=odd_only\nsize = 51\n` +
        'start_model_file = ../start.h5\noutput_folder = /scratch/out/\n',
    );
    expect(options).toMatchObject({
      need_scaling: true,
      beta: 0.5,
      beta_schedule: [1.41421356, 10],
      selection: 'odd_only',
      size: 51,
      start_model_file: '/data/start.h5',
      output_folder: '/scratch/out',
    });
  });

  test('what follows a value as a comment is left alone', () => {
    const { options } = parse(
      `${MINIMAL}need_scaling = 1 # fluence varies\nbeta_schedule = 2 10 ; slowly\nalpha = 0.1 #x\nstart_model_file = a#b.h5 # start\n`,
    );
    expect(options).toMatchObject({
      need_scaling: true,
      beta_schedule: [2, 10],
      alpha: 0.1,
      start_model_file: '/data/run7/a#b.h5',
    });
  });

  test('every variant of the golden case is read, or refused by the name of its mode', () => {
    const outcome = (name: string): string => {
      const file = join(emcPublic, 'variants', name, 'config.ini');
      try {
        return parseDragonflyConfig(readFileSync(file, 'utf8'), file).warnings.join(' ');
      } catch (error) {
        return isDamselflyError(error, 'NotBuilt') ? error.fields.feature : String(error);
      }
    };
    for (const name of [
      ...['alpha', 'beta1', 'beta_schedule', 'blacklist_odd', 'random_fixed_seed'],
      ...['axial3', 'pointgroup_A5', 'pointgroup_S4', 'save_prob', 'refine_4_2', 'size_radius'],
      ...['modes2', 'recon2d', 'two_files_two_dets', 'background'],
    ]) {
      expect(outcome(name)).toBe('');
    }
  });

  test('rz is refused with the reason', () => {
    expect(String(refusal(`${MINIMAL}recon_type = rz\n`))).toContain(
      'should be "3d", or "2d" (rz is not computed: Dragonfly’s own gives a degenerate model), but is "rz"',
    );
  });

  test.each([
    ['recon_type = 2d\n', 'num_rot should be a whole number, because recon_type = 2d'],
    ['recon_type = 2d\nnum_rot = 9\naxial_sym = 3\n', 'axial_sym should be left out'],
    ['recon_type = 2d\nnum_rot = 9\npoint_group = A5\n', 'point_group should be left out'],
    ['recon_type = 2d\nnum_rot = 9\nnum_div = 4 2\n', 'num_div should be left out'],
    ['num_div = 4 2\n', 'probs_file should be the output to refine'],
    ['num_div = 4 2\nprobs_file = p\npoint_group = A5\n', 'point_group should be left out'],
    ['in_quat_file = q\nradius_schedule = 2 5\n', 'num_div should be a single number'],
    ['num_div = 3\nneed_scaling = 1\nupdate_scale = 0\n', 'scale_file should be the factors'],
  ])('what a mode asks of other options is told (%#)', (emc, expected) => {
    expect(String(refusal(`${FILES}${emc}`))).toContain(expected);
  });

  test('links between sections are followed, and paths are relative to the file', () => {
    const { options, sections } = parse(
      'in_photons_file = make_data:::out_photons_file\nin_detector_file = make_data:::in_detector_file\nnum_div = 6\n',
      '[make_data]\nout_photons_file = data/photons.emc\nin_detector_file = make_detector:::out_detector_file\n' +
        '[make_detector]\nout_detector_file = data/det_sim.h5\n',
    );
    expect(options.in_photons_file).toBe('/data/run7/data/photons.emc');
    expect(options.in_detector_file).toBe('/data/run7/data/det_sim.h5');
    expect(sections['make_data']).toMatchObject({ in_detector_file: 'data/det_sim.h5' });
  });

  test('an unknown key or section is a warning with the nearest known name', () => {
    const { warnings } = parse(`${MINIMAL}need_scalling = 1\n`, '[make_dta]\nnum_data = 3\n');
    expect(warnings).toEqual([
      `${FILE}: unknown key need_scalling in [emc] (line 5) is ignored; the nearest known one is need_scaling.`,
      `${FILE}: unknown section [make_dta] is ignored; the nearest known one is [make_data].`,
    ]);
  });

  test('a key given twice: the last one counts, with a warning', () => {
    const { options, warnings } = parse(`${MINIMAL}num_div = 5\n`);
    expect(options.num_div).toBe(5);
    expect(warnings).toEqual([`${FILE}: num_div in [emc] is given twice; line 5 counts.`]);
  });

  test.each([
    ['need_scaling = 2', 'need_scaling (line 5)', '0 or 1', '"2"'],
    ['beta = -1', 'beta (line 5)', '"auto", or a number, above 0', '"-1"'],
    ['beta = 0x10', 'beta (line 5)', '"auto", or a number, above 0', '"0x10"'],
    ['num_div = 0', 'num_div (line 5)', 'a whole number, at least 1, at most 300', '"0"'],
    ['num_div = 301', 'num_div (line 5)', 'a whole number, at least 1, at most 300', '"301"'],
    ['alpha = 1.5', 'alpha (line 5)', 'a number, at least 0, at most 1', '"1.5"'],
    ['alpha = nan', 'alpha (line 5)', 'a number', '"nan"'],
    ['alpha =', 'alpha (line 5)', 'a number', 'empty'],
    ['selection = odd', 'selection (line 5)', '"odd_only", or "even_only"', '"odd"'],
    ['beta_schedule = 2.0', 'beta_schedule (line 5)', '2 numbers', '"2.0"'],
    ['size = 50', 'size', 'odd', '50'],
    ['fixed_seed = make_data:::seed', 'fixed_seed (line 5)', 'a link', '"make_data:::seed"'],
    ['just words', 'line 5', '"key = value" or "[section]"', '"just words"'],
  ])('%s is refused with its place', (line, where, expected, found) => {
    const error = refusal(`${MINIMAL}${line}\n`);
    expect(isDamselflyError(error, 'Config') && error.fields).toMatchObject({ file: FILE });
    const fields = isDamselflyError(error, 'Config') ? error.fields : undefined;
    expect(fields?.where).toBe(where);
    expect(fields?.expected).toContain(expected);
    expect(fields?.found).toContain(found);
  });

  test.each([
    ['', 'in_photons_file should be given, or in_photons_list instead, but is missing'],
    [
      'in_photons_file = p.emc\n',
      'in_detector_file should be given, or in_detector_list instead, but is missing',
    ],
    [
      'in_photons_file = p.emc\nin_detector_file = d.h5\n',
      'num_div should be given, or in_quat_file instead, but is missing',
    ],
    [
      `${MINIMAL}in_quat_file = q.dat\n`,
      'in_quat_file should be left out, because there is num_div, but is given too',
    ],
  ])('what is missing or doubled is named (%#)', (emc, expected) => {
    expect(String(refusal(emc))).toContain(expected);
  });

  test('a link that closes on itself ends', () => {
    const error = refusal(
      'in_photons_file = emc:::in_detector_file\nin_detector_file = emc:::in_photons_file\n',
    );
    expect(String(error)).toContain('a link that leads back to itself');
  });

  test('a file without [emc] is refused', () => {
    expect(() => parseDragonflyConfig('', FILE)).toThrow(/section \[emc\], but is empty/);
    expect(() => parseDragonflyConfig('[parameters]\ndetd = 1\n', FILE)).toThrow(/\[parameters\]/);
    expect(() => parseDragonflyConfig('num_div = 3\n', FILE)).toThrow(/line 1 should be a section/);
  });

  test('every key of the specification is known, and one of our own: halves', () => {
    expect(emcOptionKeys).toEqual(
      (
        'in_photons_file in_photons_list in_detector_file in_detector_list blacklist_file selection ' +
        'background_file background_list output_folder log_file save_prob halves start_model_file fixed_seed size ' +
        'recon_type num_modes num_nonrot_modes num_div adaptive_rot in_quat_file point_group num_rot beta_range_deg ' +
        'friedel_sym axial_sym need_scaling update_scale scale_file bgscale_file beta beta_factor ' +
        'beta_schedule alpha gaussian_sigma probs_file radius radius_schedule oversampling'
      ).split(' '),
    );
  });
});
