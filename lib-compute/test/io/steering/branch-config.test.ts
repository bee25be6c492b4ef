import { expect, test } from 'vitest';
import { readConfig } from '../../../src/io/formats/dragonfly-config/read-config.ts';
import { branchConfig } from '../../../src/io/steering/branch-config.ts';

const TEXT = `[emc]
# The first run
in_photons_file = a.emc
in_detector_file = det.h5
num_div = 4
need_scaling = 1
fixed_seed = 1
beta = 0.1
beta_schedule = 1.5 5
output_folder = data/
`;

const BRANCH = {
  history: [],
  iteration: 12,
  output: 'data/output_012.h5',
  folder: 'data-softer/',
};

test('a branch starts from model, scale and schedule of its iteration', () => {
  const text = branchConfig(TEXT, '/run/config.ini', BRANCH);
  const { options, flaws } = readConfig(text, '/run/config.ini');
  expect(flaws).toEqual([]);
  expect(text).toContain('# The first run');
  expect(options).toMatchObject({
    start_model_file: '/run/data/output_012.h5',
    scale_file: '/run/data/output_012.h5',
    output_folder: '/run/data-softer',
    log_file: '/run/data-softer/EMC.log',
    beta: 0.1,
    // 13 iterations have passed two steps of five.
    beta_factor: 2.25,
    // Without effect beside a start model.
    fixed_seed: 1,
  });
});

test('what was changed up to the iteration is kept, what came later is not', () => {
  const time = '2026-01-01T00:00:00Z';
  const change = (from: number, key: string, text: string) => ({
    ...{ id: `at-${from}`, time, from },
    changes: [{ key, old: '', new: text }],
  });
  const history = [change(10, 'alpha', '0.3'), change(13, 'point_group', 'A5')];
  const { options } = readConfig(
    branchConfig(TEXT, '/run/config.ini', { ...BRANCH, history }),
    '/run/config.ini',
  );
  expect(options.alpha).toBe(0.3);
  expect(options.point_group).toBeUndefined();
});

test('a schedule of the radius goes on from where it was', () => {
  const text = `${TEXT}radius = 10\nradius_schedule = 2 5\n`;
  const { options } = readConfig(branchConfig(text, '/run/config.ini', BRANCH), '/run/config.ini');
  expect(options.radius).toBe(14);
});
