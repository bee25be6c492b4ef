import { expect, it } from '@jest/globals';
import { shownMessage, shownPath } from '../paths.ts';

it('shows dropped files by the names that the user knows', () => {
  expect(shownPath('chosen/dropped-2/data/photons.emc')).toBe('data/photons.emc');
  expect(shownPath('/data/photons.emc')).toBe('/data/photons.emc');
});

it.each([
  ['chosen/dropped/det.h5: could not open the file.', 'det.h5: could not open the file.'],
  ['det.h5 (of chosen/dropped-2/a.ini)', 'det.h5 (of a.ini)'],
  ['/data/chosen/run/det.h5: none.', '/data/chosen/run/det.h5: none.'],
])('shows them so in messages: %s', (message, shown) => {
  expect(shownMessage(message)).toBe(shown);
});
