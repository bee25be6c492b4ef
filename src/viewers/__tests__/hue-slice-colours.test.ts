import { expect, test } from '@jest/globals';
import { colourTable } from '../colours/colour-table.ts';
import { hueSliceColours, type PhaseLight } from '../slices/hue-slice-colours.ts';
import { slicePreparation } from '../slices/slice-preparation.ts';
import { DEFAULT_SLICES_STATE } from '../slices/slices-state.ts';
import { volumeFixture } from './volume-fixture.ts';

const data = volumeFixture(
  Float32Array.from({ length: 8 }, (_, i) => i / 7),
  'linear',
  { space: 'real' },
);
const DISPLAY = { scale: 'linear', gamma: 1, low: 0, high: 1 } as const;

function colour(colours: Uint32Array, code: number, angle: number): number[] {
  return [...new Uint8Array(colours.buffer).subarray(4 * ((angle << 8) | code)).subarray(0, 3)];
}

function ofMap(name: 'coolwarm' | 'cyclic', at: number): number[] {
  return [...colourTable(name).subarray(4 * at, 4 * at + 3)];
}

test('values of either sign are on their side of a map around 0', () => {
  const colours = hueSliceColours(data, 'sign', DISPLAY, 'amplitude');
  expect(colour(colours, 255, 0)).toEqual(ofMap('coolwarm', 255));
  expect(colour(colours, 255, 128)).toEqual(ofMap('coolwarm', 0));
  expect(colour(colours, 0, 0)).toEqual(ofMap('coolwarm', 128));
});

test('phases are as bright as the amplitude', () => {
  const colours = hueSliceColours(data, 'phase', DISPLAY, 'amplitude');
  expect(colour(colours, 255, 0)).toEqual(ofMap('cyclic', 128));
  expect(colour(colours, 255, 192)).toEqual(ofMap('cyclic', 64));
  expect(colour(colours, 0, 64)).toEqual([0, 0, 0]);
});

test.each<[PhaseLight, number, boolean]>([
  [{ from: 0.5 }, 127, false],
  [{ from: 0.5 }, 128, true],
  [{ from: 0 }, 1, true],
  [{ from: 0 }, 0, false],
])('phases alone are seen %j: code %i %s', (light, code, isSeen) => {
  const colours = hueSliceColours(data, 'phase', DISPLAY, light);
  expect(colour(colours, code, 64)).toEqual(isSeen ? ofMap('cyclic', 192) : [0, 0, 0]);
});

test('filters are for intensities, of either sign too', () => {
  const hue = { kind: 'sign', angles: new Uint8Array(8), lowest: -1, highest: 1 } as const;
  const filtered = { ...DEFAULT_SLICES_STATE, radialMinimum: true };
  expect(slicePreparation({ space: 'reciprocal', hue }, filtered)).toMatchObject({
    radialMinimum: true,
  });
  expect(slicePreparation({ space: 'real', hue }, filtered)).toBeUndefined();
});

test('parts of complex numbers are prepared, phases are not', () => {
  const complex = {
    space: 'reciprocal',
    hue: { kind: 'phase', angles: new Uint8Array(8) },
  } as const;
  const filtered = { ...DEFAULT_SLICES_STATE, radialMinimum: true };
  expect(slicePreparation(complex, { ...filtered, part: 'phase' })).toBeUndefined();
  expect(slicePreparation(complex, { ...filtered, part: 'real' })).toEqual({
    part: 'real',
    signs: 'both',
    radialMinimum: false,
    normalised: false,
  });
  expect(slicePreparation(complex, { ...filtered, part: 'amplitude' })).toMatchObject({
    radialMinimum: true,
  });
});
