import { expect, test } from 'vitest';
import { resolvePath } from '../../src/io/resolve-path.ts';

test.each([
  ['/data/run/config.ini', 'photons.emc', '/data/run/photons.emc'],
  ['/data/run/config.ini', '../photons.emc', '/data/photons.emc'],
  ['/data/run/config.ini', './a/./b//c/', '/data/run/a/b/c'],
  ['/data/run/config.ini', '/tmp/x.h5', '/tmp/x.h5'],
  ['/config.ini', '../../etc/passwd', '/etc/passwd'],
  ['config.ini', 'photons.emc', 'photons.emc'],
  ['config.ini', '../photons.emc', '../photons.emc'],
  ['../a/config.ini', '../../photons.emc', '../../photons.emc'],
  ['config.ini', '.', '.'],
])('%s + %s = %s', (base, relative, expected) => {
  expect(resolvePath(base, relative)).toBe(expected);
});
