import { expect, test } from 'vitest';
import { PhotonBuilder } from './photon-builder.ts';

test('single photons and several are kept apart', () => {
  const builder = new PhotonBuilder(10);
  builder.add(Uint32Array.of(1, 3, 3, 3, 9));
  builder.add(new Uint32Array());
  builder.add(Uint32Array.of(0, 0));
  expect(builder.photons()).toEqual({
    frameCount: 3,
    pixelCount: 10,
    onesOffsets: Uint32Array.of(0, 2, 2, 2),
    ones: Uint32Array.of(1, 9),
    multiOffsets: Uint32Array.of(0, 1, 1, 2),
    multi: Uint32Array.of(3, 0),
    counts: Uint32Array.of(3, 2),
  });
});
