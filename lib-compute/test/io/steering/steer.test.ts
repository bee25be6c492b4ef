import { expect, test } from 'vitest';
import { parseDragonflyConfig } from '../../../src/io/formats/dragonfly-config/dragonfly-config.ts';
import { knownSetUpAt } from '../../../src/io/steering/known-set-up.ts';
import { setUpAt } from '../../../src/io/steering/set-up.ts';
import { reasonToKeep, STEERABLE_KEYS } from '../../../src/io/steering/steerable-keys.ts';
import { steer, withoutSteering, type SteeredRun } from '../../../src/io/steering/steer.ts';
import type { Steering } from '../../../src/io/steering/steering.ts';
import { steeringText } from '../../../src/io/steering/steering-text.ts';

const CONFIG = '/data/run/config.ini';
const { options } = parseDragonflyConfig(
  '[emc]\nin_photons_file = a.emc\nin_detector_file = det.h5\nnum_div = 4\nalpha = 0.1\n',
  CONFIG,
);

function run(history: readonly Steering[] = []): SteeredRun {
  return { base: { options, workers: 2 }, history, config: CONFIG };
}

function entry(from: number, texts: Record<string, string>, before: SteeredRun = run()): Steering {
  const { changes } = steer(before, texts, from);
  return { id: `change-${from}`, time: '2026-01-01T00:00:00Z', from, changes: [...changes] };
}

test('a change counts from its iteration on, and not before', () => {
  const history = [entry(5, { alpha: '0.3', beta_schedule: '1.4 10', workers: '8' })];
  expect(setUpAt(run().base, history, 4)).toEqual(run().base);
  const after = setUpAt(run().base, history, 5);
  expect(after.workers).toBe(8);
  expect(after.options).toMatchObject({ alpha: 0.3, beta_schedule: [1.4, 10] });
});

test('more workers than there can be, as earlier versions took them, are as many as there can be', () => {
  const changes = [
    { key: 'workers', old: '2', new: '5000' },
    { key: 'alpha', old: '0.1', new: '0.3' },
  ];
  const history = [{ ...entry(2, { beta: '0.5' }), changes }];
  const { workers, options: now } = setUpAt(run().base, history, 2);
  expect({ workers, alpha: now.alpha }).toEqual({ workers: 1024, alpha: 0.3 });
});

test('a change that nobody can carry out is told, and not left out', () => {
  const history = [
    { ...entry(2, { beta: '0.5' }), changes: [{ key: 'alpha', old: '', new: '7' }] },
  ];
  expect(() => setUpAt(run().base, history, 2)).toThrow(/history of the run: alpha should be/);
  expect(setUpAt(run().base, history, 1)).toEqual(run().base);
  expect(knownSetUpAt(run().base, history, 2)).toBeUndefined();
  expect(knownSetUpAt({ options: { num_div: 'many' }, workers: 2 }, [], 2)).toBeUndefined();
});

test('an entry has the old and the new texts of what becomes another, and no more', () => {
  const texts = { alpha: ' 0.30 ', beta: 'auto', point_group: 'A5', blacklist_file: '../bad.dat' };
  expect(steer(run(), texts, 3)).toEqual({
    changes: [
      { key: 'alpha', old: '0.1', new: '0.3' },
      { key: 'point_group', old: '', new: 'A5' },
      { key: 'blacklist_file', old: '', new: '/data/bad.dat' },
    ],
    flaws: [],
  });
});

test('an empty text leaves a key to its default', () => {
  const history = [entry(2, { point_group: 'A5', alpha: '' })];
  expect(history[0].changes).toContainEqual({ key: 'alpha', old: '0.1', new: '0' });
  const back = entry(3, { point_group: '' }, run(history));
  expect(back.changes).toEqual([{ key: 'point_group', old: 'A5', new: '' }]);
  expect(setUpAt(run().base, [...history, back], 3).options.point_group).toBeUndefined();
});

test('a text that does not fit is told at its key, and nothing changes', () => {
  const texts = { alpha: '2', workers: 'many', point_group: 'X9', beta: '0.2' };
  const { changes, flaws } = steer(run(), texts, 3);
  expect(changes).toEqual([]);
  expect(flaws.map(({ key }) => key)).toEqual(['alpha', 'workers', 'point_group']);
  expect(flaws[0].error.message).toContain(
    'alpha should be a number, at least 0, at most 1, but is "2"',
  );
  expect(steer(run(), { point_group: 'X9' }, 3).flaws.map(({ key }) => key)).toEqual([
    'point_group',
  ]);
});

test.each([
  ['beta', 'much', '"auto", or a number, above 0'],
  ['beta', '-1', '"auto", or a number, above 0'],
  ['beta_factor', 'much', 'a number, above 0'],
  ['beta_factor', '-1', 'a number, above 0'],
  ['beta_factor', '0', 'a number, above 0'],
  ['beta_schedule', 'much', '2 numbers: a number, above 0; and a whole number, at least 1'],
  ['beta_schedule', '-1 5', '2 numbers: a number, above 0; and a whole number, at least 1'],
  ['beta_schedule', '1e9', '2 numbers: a number, above 0; and a whole number, at least 1'],
  ['alpha', 'much', 'a number, at least 0, at most 1'],
  ['alpha', '-1', 'a number, at least 0, at most 1'],
  ['alpha', '1e9', 'a number, at least 0, at most 1'],
  ['radius', 'much', 'a number, at least 0'],
  ['radius', '-1', 'a number, at least 0'],
  ['radius_schedule', '-1 5', '2 numbers: a number, at least 0; and a whole number, at least 1'],
  ['radius_schedule', '1e9', '2 numbers: a number, at least 0; and a whole number, at least 1'],
  ['point_group', '1e9', 'A5'],
  ['axial_sym', 'much', 'a whole number, at least 1'],
  ['axial_sym', '-1', 'a whole number, at least 1'],
  ['save_prob', 'much', '0 or 1'],
  ['save_prob', '-1', '0 or 1'],
  ['save_prob', '1e9', '0 or 1'],
  ['workers', 'much', 'a whole number, at least 1, at most 1024'],
  ['workers', '-1', 'a whole number, at least 1, at most 1024'],
  ['workers', '1e9', 'a whole number, at least 1, at most 1024'],
  ['workers', '1025', 'a whole number, at least 1, at most 1024'],
])('%s does not become %s, and is told what it may be', (key, text, expected) => {
  const { changes, flaws } = steer(run(), { [key]: text }, 3);
  expect(changes).toEqual([]);
  expect(flaws.map((flaw) => flaw.key)).toEqual([key]);
  expect(flaws[0].error.message).toContain(expected);
  expect(flaws[0].error.message).toContain(`"${text}"`);
});

test('a number of workers is not left out', () => {
  const [flaw] = steer(run(), { workers: ' ' }, 3).flaws;
  expect(flaw.error.message).toContain('at most 1024, but is empty');
});

test('what cannot change says why', () => {
  const { flaws } = steer(run(), { size: '41', in_photons_file: 'b.emc', colour: 'red' }, 3);
  expect(flaws.map(({ error }) => error.message)).toEqual([
    expect.stringContaining('the models have the shape that they have'),
    expect.stringContaining('not be those of one problem any more'),
    expect.stringContaining('there is no such option'),
  ]);
  expect(reasonToKeep('output_folder')).toContain('being written there');
  expect(STEERABLE_KEYS).toContain('workers');
});

test('a change that is taken back leaves those after it with what was before', () => {
  const first = entry(3, { alpha: '0.3' });
  const second = { ...entry(3, { alpha: '0.5', beta: '0.2' }, run([first])), id: 'second' };
  expect(second.changes[0]).toEqual({ key: 'alpha', old: '0.3', new: '0.5' });
  const kept = withoutSteering([first, second], first.id);
  expect(kept).toHaveLength(1);
  expect(kept[0].changes[0]).toEqual({ key: 'alpha', old: '0.1', new: '0.5' });
  expect(withoutSteering(kept, 'second')).toEqual([]);
});

test('a change is told in one line', () => {
  expect(steeringText(entry(12, { alpha: '0.3', point_group: 'A5' }))).toBe(
    'α (share of the old model): 0.1 → 0.3, Symmetry: none → A5; from iteration 12 on',
  );
});
