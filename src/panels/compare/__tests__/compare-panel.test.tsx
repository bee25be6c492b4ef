import { afterEach, expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { runsOf } from '../../launch/__tests__/fake-runs.ts';
import { FakeSource } from '../../run/__tests__/fake-source.ts';
import { beginWith, readCompareArgs } from '../compare-args.ts';
import { comparePanelKind } from '../index.ts';
import { ComparePanel } from '../compare-panel.tsx';
import { chartLine, rangeOf } from '../model/chart-line.ts';
import { parameterDifferences } from '../model/parameter-differences.ts';
import { scaleTo } from '../model/scale-to.ts';

let panel: ComparePanel | undefined;

afterEach(() =>
  settled(() => {
    panel?.dispose();
  }),
);

const settled = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    for (let i = 0; i < 5; i++) {
      await new Promise((rest) => setTimeout(rest));
    }
  });

test('two runs are chosen, and kept; charts lie over each other, equal options are left out', async () => {
  const source = new FakeSource();
  source.runs = [...source.runs, { ...source.runs[0], id: 'b', name: 'other' }];
  const opened = new ComparePanel({ runs: ['gateway:a'] }, runsOf(source), trans);
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  expect(screen.getByText('Two runs are compared here')).toBeTruthy();
  await settled(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Second run' }), {
      target: { value: 'gateway:b' },
    });
  });
  expect(opened.state).toMatchObject({ runs: ['gateway:a', 'gateway:b'] });
  const charts = within(screen.getByRole('region', { name: 'Convergence' }));
  expect(charts.getAllByRole('img')).toHaveLength(4);
  expect(screen.getByText('All options of the two runs are the same.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Align and compare/ })).toBeTruthy();
});

const trans = nullTranslator.load('test');

test('runs of the same name are told apart by their folders', async () => {
  const source = new FakeSource();
  const twin = { ...source.runs[0], id: 'b', folder: '/data/again' };
  source.runs = [...source.runs, twin, { ...twin, id: 'c', name: 'other' }];
  const opened = new ComparePanel({ runs: [] }, runsOf(source), trans);
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  const choice = screen.getByRole('combobox', { name: 'First run' });
  const labels = within(choice)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(labels).toEqual([
    'Choose a run',
    'slide-n6 · /data/slide-n6',
    'slide-n6 · /data/again',
    'other',
  ]);
});

test('of several modes one of each run is chosen', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  source.runs = [...source.runs, { ...source.runs[0], id: 'b', name: 'other' }];
  const opened = new ComparePanel({ runs: ['gateway:a', 'gateway:b'] }, runsOf(source), trans);
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Mode of slide-n6' });
  await settled(() => {
    fireEvent.change(choice, { target: { value: '1' } });
  });
  expect(choice.value).toBe('1');
});

test('the factor between two intensities is that of least squares', () => {
  expect(scaleTo([2, 4, 6], [1, 2, 3])).toBeCloseTo(2, 12);
  expect(scaleTo([1, 0], [1, 1])).toBeCloseTo(0.5, 12);
  expect(scaleTo([1], [0])).toBe(1);
});

test('whatever is chosen in it, the workspace finds the panel by the name that it began with', async () => {
  for (const runs of [[], ['gateway:a']]) {
    const source = new FakeSource();
    source.runs = [...source.runs, { ...source.runs[0], id: 'b', name: 'other' }];
    const opened = new ComparePanel({ runs }, runsOf(source), trans);
    panel = opened;
    const name = comparePanelKind.keyOf({ runs });
    expect(comparePanelKind.keyOf(opened.state)).toBe(name);
    await settled(() => {
      Widget.attach(opened, document.body);
    });
    await settled(() => {
      fireEvent.change(screen.getByRole('combobox', { name: 'First run' }), {
        target: { value: 'gateway:b' },
      });
    });
    expect(comparePanelKind.keyOf(opened.state)).toBe(name);
    // After a reload the same panel, with what was chosen.
    const { state } = opened;
    await settled(() => {
      opened.dispose();
    });
    const restored = new ComparePanel(readCompareArgs(state), runsOf(source), trans);
    panel = restored;
    expect(restored.state).toEqual(state);
    expect(restored.state).toMatchObject({ runs: ['gateway:b', ''] });
    restored.dispose();
  }
});

test('opened with a run again, it takes that as the first and keeps the second', async () => {
  const opened = new ComparePanel({ runs: ['page:c', 'page:d'] }, runsOf(new FakeSource()), trans);
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  const reopened = async (args: { runs?: string[] }): Promise<unknown> => {
    await settled(() => {
      opened.reopen(args);
    });
    return opened.state['runs'];
  };
  expect(await reopened({ runs: ['page:a'] })).toEqual(['page:a', 'page:d']);
  expect(await reopened({ runs: ['page:d'] })).toEqual(['page:d', '']);
  expect(await reopened({})).toEqual(['page:d', '']);
});

test('asked for where a run is in front, it begins with that one; what was kept stays', () => {
  expect(beginWith({}, 'page:a')).toEqual({ runs: ['page:a'] });
  expect(beginWith({}, undefined)).toEqual({});
  expect(beginWith({ runs: [], name: 'new' }, 'page:a')).toEqual({ runs: [], name: 'new' });
});

test('what the workspace kept is read, and nothing else', () => {
  expect(readCompareArgs({ runs: ['gateway:a', 'page:b'] }).runs).toHaveLength(2);
  expect(readCompareArgs({ runs: 'gateway:a' }).runs).toEqual([]);
});

test('options that differ are told with both values, also where one is left out', () => {
  const first = { options: { alpha: 0.1, beta_schedule: [1.4, 5], num_div: 4 } };
  const second = { options: { alpha: 0.2, num_div: 4, point_group: 'A5', fixed_seed: 5 } };
  expect(parameterDifferences(first, second)).toEqual([
    { key: 'alpha', first: '0.1', second: '0.2' },
    { key: 'beta_schedule', first: '1.4 5', second: '' },
    { key: 'fixed_seed', first: '', second: '5' },
    { key: 'point_group', first: '', second: 'A5' },
  ]);
});

test('a long run costs no more points than a short one, and no spike is lost', () => {
  const ys = Array.from({ length: 100_000 }, (_, i) => (i === 77_777 ? 9 : Math.sin(i)));
  const frame = { width: 400, height: 90, x: [0, 99_999], y: rangeOf(ys) } as const;
  const points = chartLine(
    ys.map((_, i) => i),
    ys,
    frame,
  ).split(' ');
  expect(points.length).toBeLessThanOrEqual(400);
  expect(points.filter((point) => point.endsWith(',0.0'))).toHaveLength(1);
  expect(chartLine([1, 2], [Number.NaN, 1], frame).split(' ')).toHaveLength(1);
  expect(rangeOf([], [Number.NaN])).toEqual([0, 1]);
});

test('models whose voxels differ in size are refused with both sizes', async () => {
  class OfTwoSizes extends FakeSource {
    override async detail(id?: string): ReturnType<FakeSource['detail']> {
      const detail = await super.detail();
      const voxel = id === 'b' ? 0.0129 : 0.00275;
      return { ...detail, facts: { ...detail.facts, voxel } };
    }
  }
  const source = new OfTwoSizes();
  source.runs = [...source.runs, { ...source.runs[0], id: 'b', name: 'other' }];
  const opened = new ComparePanel({ runs: ['gateway:a', 'gateway:b'] }, runsOf(source), trans);
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  const volumes = within(screen.getByRole('region', { name: 'Volumes' }));
  expect(volumes.getByText('slide-n6: 49³ voxels · 0.00275 nm⁻¹ each')).toBeTruthy();
  expect(volumes.getByText('other: 49³ voxels · 0.0129 nm⁻¹ each')).toBeTruthy();
  expect(volumes.queryByRole('button')).toBeNull();
});
