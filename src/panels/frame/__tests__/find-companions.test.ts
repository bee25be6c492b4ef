import { describe, expect, test } from '@jest/globals';
import type { NearFile } from '../data/frame-files.ts';
import { findCompanions } from '../data/find-companions.ts';

function folder(
  texts: Readonly<Partial<Record<string, string>>>,
  others: readonly NearFile[] = [],
) {
  const configs = Object.keys(texts).map((path): NearFile => ({ path, kind: 'config' }));
  return {
    beside: () => Promise.resolve([...configs, ...others]),
    text: (path: string) => Promise.resolve(texts[path] ?? ''),
  };
}

const config = (photons: string, detector: string): string =>
  `[parameters]\nlambda = 6.2\n[emc]\nin_photons_file = ${photons}\nin_detector_file = ${detector}\nblacklist_file = bad.dat\n`;

describe('findCompanions', () => {
  test('follows the config.ini that names these photons', async () => {
    const files = folder({
      '/a/one.ini': config('other.emc', 'det-1.h5'),
      '/a/two.ini': config('photons.emc', 'det-2.h5'),
    });
    expect(await findCompanions('/a/photons.emc', files)).toEqual({
      detector: { path: '/a/det-2.h5', isList: false, wavelength: 6.2 },
      blacklist: '/a/bad.dat',
      config: '/a/two.ini',
    });
  });

  test('takes the detector of another config.ini, but not its blacklist', async () => {
    const files = folder({ '/a/one.ini': config('other.emc', 'det-1.h5') });
    expect(await findCompanions('/a/photons.emc', files)).toEqual({
      detector: { path: '/a/det-1.h5', isList: false, wavelength: 6.2 },
      config: '/a/one.ini',
    });
  });

  test('takes the only detector of the folder, and none of several', async () => {
    const det: NearFile = { path: '/a/det.h5', kind: 'detector' };
    expect(await findCompanions('/a/photons.emc', folder({}, [det]))).toEqual({
      detector: { path: '/a/det.h5', isList: false },
    });
    const several = folder({}, [det, { path: '/a/det-2.h5', kind: 'detector' }]);
    expect(await findCompanions('/a/photons.emc', several)).toEqual({});
  });

  test('a folder that cannot be listed tells nothing', async () => {
    const files = { ...folder({}), beside: () => Promise.reject(new Error('forbidden')) };
    expect(await findCompanions('/a/photons.emc', files)).toEqual({});
  });
});
