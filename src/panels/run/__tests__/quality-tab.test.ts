import { expect, test } from '@jest/globals';
import type { IterationQuality } from '@damselfly/remote/http';
import { HALF_SPHERE_CELLS } from '@damselfly/compute/quality/half-sphere-cells.ts';
import { screen, within } from '@testing-library/react';
import { FakeSource } from './fake-source.ts';
import { openTab } from './opened-panel.ts';

const GOOD: IterationQuality = {
  radial: [{ mean: [9, 4, 1], contrast: [0, 0.5, 1] }],
  orientations: { frames: 590, distinct: 500, fullest: 17, most: 4 },
  coverage: {
    frames: HALF_SPHERE_CELLS.map((_, cell) => (cell === 5 ? 0 : 6)),
    expected: HALF_SPHERE_CELLS.map((_, cell) => (cell === 7 ? 0 : 6)),
  },
  scale: { minimum: 0.5, median: 1, maximum: 2, far: 0 },
};

const HALVES: IterationQuality['halves'] = {
  radii: [3, 4, 5, 6],
  correlation: [0.99, 0.9, 0.6, 0.2],
  agreesUpTo: 5,
  rotation: [1, 0, 0, 0],
};

const open = (source: FakeSource): Promise<HTMLElement> => openTab(/^Quality/, { source });

test('says what the frames tell: orientations, views, scale', async () => {
  const source = new FakeSource();
  source.qualities = { 2: GOOD };
  const tab = within(await open(source));
  expect(tab.getByText('500 different ones of 590 frames; at most 4 frames in one')).toBeTruthy();
  const sides = HALF_SPHERE_CELLS.length - 1;
  expect(tab.getByText(`frames from ${sides - 1} of ${sides} sides`)).toBeTruthy();
  expect(tab.getByText('0.500 to 2.00, median 1.00')).toBeTruthy();
  expect(tab.getByText('not known: a run with honest halves tells it')).toBeTruthy();
  expect(tab.getByRole('figure', { name: /Radial power/ })).toBeTruthy();
  expect(tab.queryByRole('figure', { name: /Correlation of the halves/ })).toBeNull();
});

test('gives the resolution that halves agree to, in nm', async () => {
  const source = new FakeSource();
  source.modes = { voxel: 0.02 };
  source.qualities = { 2: { ...GOOD, halves: HALVES } };
  const tab = within(await open(source));
  expect(tab.getByText('10.0 nm, 0.100 nm⁻¹: the halves agree up to shell 5 of 6')).toBeTruthy();
  expect(tab.getByRole('figure', { name: /0.200 at 0.120/ })).toBeTruthy();
});

test('warns, with a next step, and counts the warnings on the tab', async () => {
  const source = new FakeSource();
  source.qualities = {
    2: { ...GOOD, orientations: { frames: 590, distinct: 3, fullest: 17, most: 580 } },
  };
  const tab = within(await open(source));
  const warnings = within(tab.getByRole('list', { name: 'Warnings' }));
  expect(
    warnings.getByText(/^580 of 590 frames have the same orientation, number 17/),
  ).toBeTruthy();
  // The source's frames have the same orientations in both iterations.
  expect(
    warnings.getByText(/^No frame has changed its orientation since iteration 2/),
  ).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Quality · 2' })).toBeTruthy();
});

test('warns of a run that collapsed into one of its models', async () => {
  const source = new FakeSource();
  source.qualities = { 2: { ...GOOD, models: { models: 4, frames: 590, fullest: 2, most: 590 } } };
  source.logLikelihoods = { 1: -309 };
  const tab = within(await open(source));
  const warnings = within(tab.getByRole('list', { name: 'Warnings' }));
  expect(warnings.getByText(/^590 of 590 frames are in one of 4 models, number 2/)).toBeTruthy();
  expect(
    warnings.getByText(/^The log-likelihood per frame fell from .309.0 to .400.0 in iteration 2/),
  ).toBeTruthy();
});

test('a run that was steered meanwhile may fall', async () => {
  const source = new FakeSource();
  source.qualities = { 2: GOOD };
  source.logLikelihoods = { 1: -309 };
  const changes = [{ key: 'radius', old: '0', new: '20' }];
  source.changes = [{ id: 'one', time: '2026-11-21T10:00:00Z', from: 2, changes }];
  const tab = within(await open(source));
  expect(tab.queryByText(/^The log-likelihood per frame fell/)).toBeNull();
});

test('a start model has no quality', async () => {
  const source = new FakeSource({ iteration: 0 });
  expect((await open(source)).textContent).toContain('a start model has seen no frame');
});
