import { expect, test } from '@jest/globals';
import { labelName } from '../model/found-labels.ts';

const server = 'https://hub.org/user/a/';

test('labels are of one server and path; of dropped files, of what they are', () => {
  const name = (path: string, dropped?: { size: number; lastModified: number }): string =>
    labelName({ path, isList: false }, { server, dropped });
  expect(name('/a/photons.emc')).toBe(`${server}:/a/photons.emc`);
  expect(name('chosen/dropped/photons.emc', { size: 5, lastModified: 7 })).toBe('photons.emc:5:7');
  // Wherever it was dropped.
  expect(name('chosen/dropped-2/photons.emc', { size: 5, lastModified: 7 })).toBe(
    name('chosen/dropped/photons.emc', { size: 5, lastModified: 7 }),
  );
  expect(name('chosen/dropped/photons.emc', { size: 6, lastModified: 7 })).not.toBe(
    name('chosen/dropped/photons.emc', { size: 5, lastModified: 7 }),
  );
});
