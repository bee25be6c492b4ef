import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhotonFlaw } from '../../src/photons/photon-flaw.ts';
import { arbitraryPhotons, photonsOf } from '../support/arbitrary-photons.ts';

const good = photonsOf(5, [
  [
    { pixel: 4, count: 1 },
    { pixel: 0, count: 1 },
    { pixel: 2, count: 7 },
  ],
  [
    { pixel: 4, count: 2 },
    { pixel: 1, count: 1 },
  ],
]);

describe('findPhotonFlaw', () => {
  it('finds none in sound photons, ascending or not', () => {
    fc.assert(
      fc.property(arbitraryPhotons(), (photons) => {
        expect(findPhotonFlaw(photons)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['a pixel beyond the detector', { ones: [4, 0, 5] }, { frame: 1, list: 'ones', index: 2 }],
    ['a negative pixel', { multi: [2, -1] }, { frame: 1, list: 'multi', index: 1, found: '-1' }],
    ['a pixel twice in ones', { ones: [4, 4, 1] }, { frame: 0, list: 'ones', index: 1 }],
    ['a pixel in ones and in multi', { multi: [2, 1] }, { frame: 1, list: 'multi', index: 1 }],
    ['a count of 1', { counts: [7, 1] }, { frame: 1, list: 'counts', index: 1, found: '1' }],
    ['a count of 0', { counts: [0, 2] }, { frame: 0, list: 'counts', index: 0 }],
    ['a negative count', { counts: [7, -3] }, { frame: 1, list: 'counts', found: '-3' }],
    ['too few counts', { counts: [7] }, { list: 'counts', found: '1' }],
    ['offsets that begin late', { onesOffsets: [1, 2, 3] }, { list: 'onesOffsets', index: 0 }],
    ['offsets that go back', { onesOffsets: [0, 4, 3] }, { list: 'onesOffsets', index: 1 }],
    ['offsets that end early', { multiOffsets: [0, 1, 1] }, { list: 'multiOffsets', index: 2 }],
    ['too few offsets', { multiOffsets: [0, 1] }, { list: 'multiOffsets' }],
  ])('finds %s', (_, change, flaw) => {
    const lists = Object.fromEntries(
      Object.entries(change).map(([list, values]) => [list, Uint32Array.from(values)]),
    );
    expect(findPhotonFlaw({ ...good, ...lists })).toMatchObject(flaw);
  });
});
