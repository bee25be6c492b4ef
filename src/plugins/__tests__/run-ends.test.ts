import { Notification } from '@jupyterlab/apputils';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { afterEach, expect, test } from '@jest/globals';
import type { RunSummary } from '@damselfly/remote/http';
import { CommandIDs } from '../../command-ids.ts';
import { FakeSource } from '../../panels/run/__tests__/fake-source.ts';
import { notifyEnd } from '../../services/runs/notify-end.ts';
import { RunService } from '../../services/runs/run-service.ts';
import { statusText } from '../../services/runs/status-text.ts';
import { watchEnds } from '../../services/runs/watch-ends.ts';

const trans = nullTranslator.load('test');

afterEach(() => {
  Notification.dismiss();
});

/** A service with one run, and what is done when it ends. */
function watched(summary: Partial<RunSummary> = {}) {
  const source = new FakeSource(summary);
  const runs = new RunService();
  runs.addSource(source);
  const commands = new CommandRegistry();
  const opened: unknown[] = [];
  for (const id of [CommandIDs.openRun, CommandIDs.resumeRun, CommandIDs.newReconstruction]) {
    commands.addCommand(id, { describedBy: {}, execute: (args) => opened.push([id, args]) });
  }
  watchEnds(runs, (run) => {
    notifyEnd(run, commands, trans);
  });
  return { source, runs, opened };
}

const told = () =>
  Notification.manager.notifications.map(({ message, type, options }) => ({
    message,
    type,
    actions: options.actions?.map(({ label }) => label),
  }));

test('a run that finishes is told once, with how long it took and a way to it', () => {
  const { source, opened } = watched();
  source.tell({ iteration: 3 });
  expect(told()).toEqual([]);
  source.tell({ state: 'done', iteration: 3, elapsedSeconds: 120 });
  source.tell({ updated: '2026-11-21T10:05:00Z' });
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatchObject({ type: 'success', actions: ['Open run'] });
  expect(told()[0].message).toMatch(/^slide-n6 finished: 3 iterations in 2/);
  Notification.manager.notifications[0].options.actions?.[0].callback(new MouseEvent('click'));
  expect(opened).toEqual([[CommandIDs.openRun, { key: 'gateway:a' }]]);
});

test('a run that fails says why, and offers the next step; one that is stopped says nothing', () => {
  const failed = watched();
  failed.source.tell({ state: 'failed', reason: 'The disk is full.', actions: ['resume'] });
  expect(told()).toEqual([
    {
      type: 'error',
      message: 'slide-n6 failed in iteration 3. The disk is full.',
      actions: ['Open run', 'Resume'],
    },
  ]);
  Notification.dismiss();
  watched().source.tell({ state: 'stopped' });
  expect(told()).toEqual([]);
});

test('a run that goes on after it was lost is no news any more', () => {
  const source = new FakeSource();
  const runs = new RunService();
  runs.addSource(source);
  const over: string[] = [];
  watchEnds(
    runs,
    () => undefined,
    (key) => over.push(key),
  );
  source.tell({ state: 'lost' });
  expect(over).toEqual([]);
  source.tell({ state: 'running' });
  source.forget();
  expect(over).toEqual(['gateway:a', 'gateway:a']);
});

test('a run of Dragonfly is told where it was seen to get on, not where its files were only new', () => {
  const old = watched({ program: 'dragonfly', iteration: 5 });
  old.source.tell({ state: 'done' });
  expect(told()).toEqual([]);
  const going = watched({ program: 'dragonfly', iteration: 4 });
  going.source.tell({ iteration: 5 });
  going.source.tell({ state: 'done' });
  expect(told()).toHaveLength(1);
});

test('the status bar says what runs, and nothing when nothing does', () => {
  const { source, runs } = watched();
  expect(statusText(runs, trans)).toBe('1 running · it 2/3');
  source.tell({ state: 'done' });
  expect(statusText(runs, trans)).toBeUndefined();
});
