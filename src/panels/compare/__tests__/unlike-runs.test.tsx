import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { knownDifferences } from '../model/parameter-differences.ts';
import { voxelsDiffer } from '../model/voxels-differ.ts';
import { OverlayChart } from '../view/overlay-chart.tsx';

test('models are of one grid where their voxels are, or where nobody knows', () => {
  const of = (voxel?: number) => ({ facts: voxel === undefined ? {} : { voxel } });
  expect(voxelsDiffer(of(0.00275), of(0.0129))).toBe(true);
  expect(voxelsDiffer(of(0.00275), of(0.002751))).toBe(false);
  expect(voxelsDiffer(of(0.00275), of())).toBe(false);
});

test('options are left out where one run tells none', () => {
  const told = { options: { alpha: 0.1, beta: 1 } };
  expect(knownDifferences(told, { options: {} })).toEqual({ rows: [], unknown: 2 });
  expect(knownDifferences(told, { options: { alpha: 0.2, beta: 1 } })).toEqual({
    rows: [{ key: 'alpha', first: '0.1', second: '0.2' }],
    unknown: 0,
  });
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
