import { expect, test } from '@jest/globals';
import type { VolumeData } from '../../volume-data.ts';
import { appliedFilters, takesFilters } from '../scene/applied-filters.ts';
import { DEFAULT_VOLUME_STATE, type VolumeState } from '../volume-state.ts';

type Seen = readonly [Pick<VolumeData, 'space' | 'hue'>, Partial<VolumeState>];

const phase: VolumeData['hue'] = { kind: 'phase', angles: new Uint8Array(0) };
const intensity = { space: 'reciprocal' } as const;

const WITH: readonly Seen[] = [
  [intensity, {}],
  [{ ...intensity, hue: phase }, { part: 'amplitude' }],
  [{ ...intensity, hue: phase }, { together: 'difference' }],
];
const WITHOUT: readonly Seen[] = [
  [{ space: 'real' }, {}],
  [{ ...intensity, hue: phase }, {}],
  [{ ...intensity, hue: phase }, { part: 'real' }],
  [{ ...intensity, hue: phase }, { part: 'phase' }],
];

test.each(WITH)('intensities and amplitudes take filters: %j %j', (data, change) => {
  expect(takesFilters(data, { ...DEFAULT_VOLUME_STATE, ...change })).toBe(true);
});

test.each(WITHOUT)('densities, angles and signed parts take none: %j %j', (data, change) => {
  const state = { ...DEFAULT_VOLUME_STATE, normalised: true, ...change };
  expect(takesFilters(data, state)).toBe(false);
  expect(appliedFilters(data, state).normalised).toBe(false);
});
