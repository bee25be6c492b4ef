import { expect, test } from 'vitest';
import { versionIn } from './peer.ts';

test('the version is that of the package, not of one with a similar name', () => {
  const listed = 'dragonfly-spi-extra==9\ndragonfly-spi==0.1.0\nmpi4py==4.1.2\n';
  expect(versionIn(listed)).toBe('0.1.0');
  expect(versionIn('mpi4py==4.1.2\n')).toBeUndefined();
});
