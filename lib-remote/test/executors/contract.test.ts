import { describe, expect, test } from 'vitest';
import type { Job } from '../../src/executors/executor.ts';
import { executors } from '../../src/executors/registry.ts';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { ownQueues } from '../support/local-queue.ts';
import { smallRun, type SmallRun } from '../support/small-run.ts';
import { ask, ENDLESS, submit, until, untilState } from '../support/submitted-run.ts';

ownQueues();

describe.each(executors.map((executor) => [executor.name, executor] as const))(
  'executor %s',
  (_, executor) => {
    async function submitted(run: SmallRun, iterations: number, name?: string): Promise<Job> {
      const { id } = await submit(run, iterations, name);
      return { id, paths: run.paths };
    }

    test('runs a job to its end, then knows it no more', async () => {
      const job = await submitted(smallRun(), 3);
      const run = await untilState(job.paths, 'done');
      expect(run.rows.map(({ iteration }) => iteration)).toEqual([1, 2, 3]);
      expect(run.previews).toEqual([0, 1, 2, 3]);
      expect(run.record).toMatchObject({ id: job.id, name: 'small', iterations: 3 });
      while ((await executor.status([job])).size > 0) {
        await executor.startWaiting();
      }
      expect(await executor.resources()).toMatchObject({ running: 0, queued: 0 });
    });

    test('lets a second job wait with a reason, then runs it by itself', async () => {
      const first = await submitted(smallRun(), ENDLESS, 'slide-n6');
      const second = await submitted(smallRun(), 2, 'second');
      const third = await submitted(smallRun(), 2, 'third');
      const status = await executor.status([first, second, third]);
      expect(status.get(first.id)).toMatchObject({ state: 'active' });
      expect(status.get(second.id)).toMatchObject({ reason: 'Waits for slide-n6.' });
      expect(status.get(third.id)).toMatchObject({
        reason: 'Waits for slide-n6, and 1 run before it.',
      });
      expect(await describeRun(second.paths)).toMatchObject({
        state: 'queued',
        reason: 'Waits for slide-n6.',
        actions: ['cancel'],
        rows: [],
      });
      expect(await executor.resources()).toMatchObject({ running: 1, queued: 2, slots: 1 });
      await untilState(first.paths, 'running');
      await ask(first.paths, 'stop');
      await untilState(first.paths, 'stopped');
      expect((await untilState(second.paths, 'done')).rows).toHaveLength(2);
      const events = (await untilState(third.paths, 'done')).events.map(({ event }) => event);
      expect(events).toEqual(['queued', 'starting', 'started', 'iteration', 'iteration', 'ended']);
    });

    test('submitting twice starts one process', async () => {
      const job = await submitted(smallRun(), ENDLESS);
      const active = (await executor.status([job])).get(job.id);
      await executor.submit(job);
      expect((await executor.status([job])).get(job.id)).toEqual(active);
      expect(await executor.resources()).toMatchObject({ running: 1, queued: 0 });
    });

    test('takes a job out of the queue', async () => {
      const first = await submitted(smallRun(), ENDLESS);
      const second = await submitted(smallRun(), 2);
      expect(await executor.cancel(second)).toBe(true);
      expect(await executor.cancel(first)).toBe(false);
      expect((await executor.status([first, second])).has(second.id)).toBe(false);
    });

    test('leaves the reason where a job cannot begin', async () => {
      const job = await submitted(smallRun({ in_photons_file: 'missing.emc' }), 3);
      const run = await until(job.paths, ({ state }) => state === 'failed');
      expect(run).toMatchObject({ state: 'failed', actions: ['resume'] });
      expect(run.reason).toMatch(/missing\.emc: could not open the file/);
    });

    test('tells what there is to compute with', async () => {
      const { cores, memory, device } = await executor.resources();
      expect(cores).toBeGreaterThan(0);
      expect(memory).toBeGreaterThan(0);
      expect(device).not.toBe('');
      expect(executor.capabilities().workers).toBeGreaterThan(0);
    });
  },
);
