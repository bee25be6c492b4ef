import { expect, jest, test } from '@jest/globals';
import type { RunSummary } from '@damselfly/remote/http';
import { nullTranslator } from '@jupyterlab/translation';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSource } from '../../launch/__tests__/fake-runs.ts';
import { RunEntry } from '../runs/run-entry.tsx';
import { RunList } from '../runs/run-list.tsx';
import { runProgress } from '../runs/run-progress.ts';
import { distinctionsOf } from '../runs/same-names.ts';

const running: RunSummary = {
  id: '1',
  name: 'slide-n6',
  program: 'damselfly',
  state: 'running',
  folder: '/data/slide-n6',
  iteration: 9,
  iterations: 15,
  progress: { iteration: 10, step: 'expand', fraction: 0.4 },
  secondsPerIteration: 189,
  updated: '2026-11-21T12:00:00Z',
  actions: ['pause', 'stop'],
};
const texts = (run: RunSummary): string[] =>
  Object.values(runProgress(run, nullTranslator.load(''))).map((text: string) =>
    text.replaceAll('\u202f', ' '),
  );

test.each<[Partial<RunSummary>, string[]]>([
  [{}, ['Iteration 9 of 15 · 189 s each', '≈ 18 min left']],
  [{ state: 'queued', reason: 'After slide-n6' }, ['After slide-n6', '15 iterations']],
  [{ state: 'done', iteration: 15, elapsedSeconds: 3364 }, ['15 of 15 · 189 s each', '56 min 4 s']],
  [{ state: 'failed', reason: 'The disk is full.' }, ['The disk is full.', '']],
])('%p reads %p', (change, expected) => {
  expect(texts({ ...running, ...change })).toEqual(expected);
});

test('a run tells its state and progress, and carries what the context menu needs', async () => {
  const onClick = jest.fn();
  render(
    <RunEntry
      source="gateway"
      runKey="gateway:1"
      summary={running}
      distinction={undefined}
      isCurrent
      isChosen={false}
      onClick={onClick}
      onKeyDown={() => undefined}
    />,
  );
  const entry = screen.getByRole('option', { name: /slide-n6.*Running/ });
  await userEvent.click(entry);

  expect(onClick).toHaveBeenCalled();
  expect(entry.dataset).toMatchObject({ run: 'gateway:1', actions: 'pause stop' });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('63');
});

test('the run in front is selected, and the arrows begin there', async () => {
  const source = new FakeSource();
  const runs = ['1', '2', '3'].map((id) => ({
    key: `gateway:${id}`,
    source,
    summary: { ...running, id, name: `run ${id}` },
  }));
  const onOpen = jest.fn();
  const list = render(<RunList runs={runs} shown="gateway:2" onOpen={onOpen} />);
  const selected = (): (string | null | undefined)[] =>
    screen.queryAllByRole('option', { selected: true }).map(({ textContent }) => textContent);
  expect(selected()).toEqual([expect.stringContaining('run 2')]);

  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onOpen).toHaveBeenCalledWith('gateway:3');

  list.rerender(<RunList runs={runs} shown={undefined} onOpen={onOpen} />);
  expect(selected()).toEqual([]);
});

test('runs of the same name are told apart by their folders, or by when they were asked for', () => {
  const source = new FakeSource();
  const known = (id: string, change: Partial<RunSummary>) => ({
    key: `gateway:${id}`,
    source,
    summary: { ...running, id, ...change },
  });
  const twice = '2026-11-21T10:00:00Z';
  const runs = [
    known('1', { name: 'example' }),
    known('2', { folder: '/data/a/slide-n6' }),
    known('3', { folder: '/data/b/slide-n6', created: twice }),
    known('4', { folder: '/data/b/slide-n6', created: '2026-11-20T10:00:00Z' }),
  ];
  const distinctions = distinctionsOf(runs, nullTranslator.load(''));
  expect([...distinctions.keys()]).toEqual(['gateway:2', 'gateway:3', 'gateway:4']);
  expect(distinctions.get('gateway:2')).toBe('/data/a/slide-n6');
  expect(distinctions.get('gateway:3')).toBe(new Date(twice).toLocaleString());

  render(<RunList runs={runs} shown={undefined} onOpen={() => undefined} />);
  expect(screen.getByText('/data/a/slide-n6')).toBeTruthy();
});
