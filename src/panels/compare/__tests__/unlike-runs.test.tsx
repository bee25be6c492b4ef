import { expect, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { runsOf } from '../../launch/__tests__/fake-runs.ts';
import { FakeSource } from '../../run/__tests__/fake-source.ts';
import { dataApart } from '../model/data-apart.ts';
import { knownDifferences } from '../model/parameter-differences.ts';
import { voxelsDiffer } from '../model/voxels-differ.ts';
import { DataWarning } from '../view/data-warning.tsx';
import { DifferencesTable } from '../view/differences-table.tsx';
import { FactsTable } from '../view/facts-table.tsx';
import { OverlayChart } from '../view/overlay-chart.tsx';
import type { ComparedRun } from '../view/use-details.ts';

test('models are of one grid where their voxels are, or where nobody knows', () => {
  const of = (voxel?: number) => ({ facts: voxel === undefined ? {} : { voxel } });
  expect(voxelsDiffer(of(0.00275), of(0.0129))).toBe(true);
  expect(voxelsDiffer(of(0.00275), of(0.002751))).toBe(false);
  expect(voxelsDiffer(of(0.00275), of())).toBe(false);
});

test('a run that tells no options is told apart from one that leaves an option as it is', () => {
  const told = { options: { alpha: 0.1 } };
  expect(knownDifferences(told, { options: {} })).toEqual({
    rows: [{ key: 'alpha', first: '0.1', second: '' }],
    unknown: { first: false, second: true },
  });
  expect(knownDifferences(told, { options: { alpha: 0.2, beta: 1 } })).toEqual({
    rows: [
      { key: 'alpha', first: '0.1', second: '0.2' },
      { key: 'beta', first: '', second: '1' },
    ],
    unknown: { first: false, second: false },
  });
});

test('data differ where frames, pixels or the photons themselves are known to', () => {
  const facts = { frames: 600, usedFrames: 590, pixels: 10_000, meanCount: 293.34 };
  const of = (change: Partial<typeof facts>, sha256?: string) => ({
    facts: { ...facts, ...change },
    inputs: sha256 === undefined ? [] : [{ role: 'in_photons_file', path: '/a', sha256 }],
  });
  expect(dataApart(of({}, 'a'), of({}, 'a'))).toEqual([]);
  expect(dataApart(of({}, 'a'), of({}))).toEqual([]);
  expect(dataApart(of({}, 'a'), of({}, 'b'))).toEqual(['photons']);
  // As a log rounds it.
  expect(dataApart(of({}), of({ meanCount: 293.3 }))).toEqual([]);
  expect(dataApart(of({}), of({ frames: 2000, usedFrames: 2000, meanCount: 550 }))).toEqual([
    'frames',
    'meanCount',
  ]);
  expect(dataApart(of({}), of({ usedFrames: 300 }))).toEqual(['usedFrames']);
});

test('what is known of both stands side by side, with a warning above where the data differ', async () => {
  const source = new FakeSource();
  const [run] = runsOf(source).runs;
  const detail = await source.detail();
  const first: ComparedRun = { run, name: 'ours', detail };
  const facts = { ...detail.facts, frames: 2000, usedFrames: 2000, size: 59 };
  const second: ComparedRun = { run, name: 'theirs', detail: { ...detail, facts, options: {} } };
  render(
    <>
      <DataWarning first={first} second={second} />
      <FactsTable first={first} second={second} />
      <DifferencesTable first={first} second={second} />
    </>,
  );
  expect(screen.getByRole('note').textContent).toContain(
    'Different data (number of frames): log-likelihoods cannot be compared',
  );
  const cells = (name: string): (string | null)[] =>
    within(screen.getByRole('row', { name: new RegExp(`^${name} `) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells('Model')).toEqual(['49³ voxels', '59³ voxels']);
  expect(cells('Rotations')).toEqual(['num_div 4 · 3\u202f240', '3\u202f240']);
  expect(cells('Symmetry')[1]).toBe('not known');
  expect(screen.getByText('theirs tells no options: 3 of ours')).toBeTruthy();
  expect(cells('num_div')).toEqual(['4', 'not known']);
});

test('runs of the same data have no warning', async () => {
  const source = new FakeSource();
  const run = { run: runsOf(source).runs[0], name: 'ours', detail: await source.detail() };
  render(<DataWarning first={run} second={run} />);
  expect(screen.queryByRole('note')).toBeNull();
});

test('the axis tells values, not their logarithms, and none of them twice', () => {
  const lines = [{ name: 'a', xs: [1, 2, 3], ys: [1, 0.1, 0.01] }];
  const { unmount } = render(
    <OverlayChart title="RMS" axis="iteration" scale="log" lines={lines} />,
  );
  expect(screen.getByText('0.1')).toBeTruthy();
  unmount();
  const same = [{ name: 'a', xs: [1, 2], ys: [1, 1] }];
  const { container } = render(<OverlayChart title="β" axis="iteration" lines={same} />);
  const texts = [...container.querySelectorAll('.dfl-OverlayChart-values > span')].map(
    ({ textContent }) => textContent,
  );
  expect(texts).toContain('1.00');
  expect(new Set(texts).size).toBe(texts.length);
});
