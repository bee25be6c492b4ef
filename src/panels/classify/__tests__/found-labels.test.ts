import { expect, test } from '@jest/globals';
import type { LocatedFile } from '../../../services/page-runs/coordinator/run-job.ts';
import { labelName } from '../model/found-labels.ts';

const server = 'https://hub.org/user/a/';
const dropped = 'chosen/dropped/photons.emc';

function nameOf(path: string, blob?: Blob): Promise<string> {
  const located: LocatedFile =
    blob === undefined
      ? { kind: 'refused', reason: 'not asked for in this test' }
      : { kind: 'blob', blob, isFleeting: false };
  return labelName({ path, isList: false }, server, () => Promise.resolve(located));
}

test('labels are of one server and path; of dropped files, of what they are', async () => {
  expect(await nameOf('/a/photons.emc')).toBe(`${server}:/a/photons.emc`);
  const file = new File(['12345'], 'photons.emc', { lastModified: 7 });
  expect(await nameOf(dropped, file)).toBe('photons.emc:5:7');
  // Wherever it was dropped.
  expect(await nameOf('chosen/dropped-2/photons.emc', file)).toBe('photons.emc:5:7');
  const later = new File(['12345'], 'photons.emc', { lastModified: 8 });
  expect(await nameOf(dropped, later)).toBe('photons.emc:5:8');
  expect(await nameOf(dropped, new Blob(['123456']))).toBe('photons.emc:6');
  expect(await nameOf(dropped)).toBe('photons.emc');
});
