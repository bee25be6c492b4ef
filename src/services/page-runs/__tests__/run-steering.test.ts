import { expect, it } from '@jest/globals';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { RunSteering } from '../coordinator/run-steering.ts';
import { historyOf } from '../history-of.ts';
import type { NewPageEvent, PageEvent } from '../records.ts';

const CONFIG = 'run/config.ini';
const { options } = parseDragonflyConfig(
  '[emc]\nin_photons_file = a.emc\nin_detector_file = det.h5\nnum_div = 4\n',
  CONFIG,
);
const run = { base: { options, workers: 2 }, config: CONFIG, last: 20 };

function steering(before: readonly PageEvent[] = []): {
  events: PageEvent[];
  steering: RunSteering;
} {
  const events = [...before];
  const tell = (event: NewPageEvent): Promise<void> => {
    events.push({ ...event, time: '2026-01-01T00:00:00Z' });
    return Promise.resolve();
  };
  return { events, steering: new RunSteering(tell, historyOf(before)) };
}

it('changes from the iteration after the one that runs, and is written down first', async () => {
  const { events, steering: changes } = steering();
  expect(await changes.begin(run, 1)).toEqual(run.base);
  expect(await changes.goesOnto(2)).toBe(false);
  await changes.take({ id: 'change-1', set: { alpha: '0.3', workers: '4' } });
  expect(historyOf(events)).toMatchObject([{ id: 'change-1', from: 3 }]);
  expect(await changes.goesOnto(3)).toBe(true);
  const { options: after, workers } = await changes.begin(run, 3);
  expect([after.alpha, workers]).toEqual([0.3, 4]);
});

it('goes on with what was changed before its page was closed', async () => {
  const { events, steering: changes } = steering();
  await changes.begin(run, 1);
  await changes.take({ id: 'change-1', set: { alpha: '0.3' } });
  const later = steering(events).steering;
  expect((await later.begin(run, 1)).options.alpha).toBe(0);
  expect((await later.begin(run, 2)).options.alpha).toBe(0.3);
});

it('is taken back before its iteration begins, and not after', async () => {
  const { events, steering: changes } = steering();
  await changes.begin(run, 1);
  await changes.take({ id: 'change-1', set: { alpha: '0.3' } });
  await changes.take({ id: 'change-2', undo: 'change-1' });
  expect(historyOf(events)).toEqual([]);
  await changes.take({ id: 'change-3', set: { alpha: '0.4' } });
  await changes.goesOnto(2);
  await changes.take({ id: 'change-4', undo: 'change-3' });
  expect(historyOf(events)).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({
    event: 'notice',
    message: expect.stringContaining('iteration 2 has begun with this change'),
  });
});

it('tells what a later change was before, when an earlier one is taken back', async () => {
  const { events, steering: changes } = steering();
  await changes.begin(run, 1);
  await changes.take({ id: 'change-1', set: { alpha: '0.3' } });
  await changes.take({ id: 'change-2', set: { alpha: '0.4' } });
  expect(historyOf(events)[1].changes).toEqual([{ key: 'alpha', old: '0.3', new: '0.4' }]);
  await changes.take({ id: 'change-3', undo: 'change-1' });
  expect(historyOf(events)).toMatchObject([
    { id: 'change-2', changes: [{ key: 'alpha', old: '0', new: '0.4' }] },
  ]);
});

it('keeps what was asked for later iterations when a change cannot be carried out', async () => {
  const { events, steering: changes } = steering();
  await changes.begin(run, 4);
  await changes.take({ id: 'change-1', set: { blacklist_file: 'none.dat' } });
  await changes.begin(run, 5);
  await changes.take({ id: 'change-2', set: { alpha: '0.3' } });
  await changes.withdraw(5, 'none.dat is missing');
  expect(historyOf(events)).toMatchObject([{ id: 'change-2', from: 6 }]);
  expect((await changes.begin(run, 6)).options).toMatchObject({ ...options, alpha: 0.3 });
});

it('tells why it refuses, and takes back what cannot be carried out', async () => {
  const { events, steering: changes } = steering();
  await changes.take({ id: 'change-0', set: { alpha: '0.3' } });
  expect(events.at(-1)).toMatchObject({ event: 'notice' });
  await changes.begin(run, 19);
  await changes.take({ id: 'change-1', set: { alpha: '3' } });
  expect(events.at(-1)).toMatchObject({ event: 'notice' });
  await changes.take({ id: 'change-2', set: { blacklist_file: 'none.dat' } });
  await changes.withdraw(20, 'none.dat is missing');
  expect(events.at(-1)).toMatchObject({ event: 'undo', message: 'none.dat is missing' });
  expect((await changes.begin(run, 20)).options.blacklist_file).toBeUndefined();
  await changes.take({ id: 'change-3', set: { alpha: '0.3' } });
  expect(events.at(-1)).toMatchObject({ event: 'notice' });
});
