import { expect, test } from 'vitest';
import { composeNotices } from './compose.ts';
import { noticeOfPackage } from './notice-of-package.ts';

test('takes version, licence and text from the package, with the NOTICE that Apache asks for', () => {
  const { version, licence, text } = noticeOfPackage('assemblyscript');
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(licence).toBe('Apache-2.0');
  expect(text).toContain('Version 2.0, January 2004');
  expect(text).toContain('Portions of this software are derived');
});

test('says where the source is of what is under the licence of Mozilla', () => {
  const { version, licence, text } = noticeOfPackage('mediabunny');
  expect(licence).toBe('MPL-2.0');
  expect(text).toContain(`https://www.npmjs.com/package/mediabunny/v/${version}\n\nMozilla Public`);
});

test('refuses a package that is not installed', () => {
  expect(() => noticeOfPackage('no-such-package')).toThrow('no-such-package');
});

test('lists every work, then its licence in full', () => {
  const text = composeNotices([
    { name: 'one', version: '1.2.3', licence: 'MIT', text: 'Text of one.' },
    { name: 'two', licence: 'Zlib', part: 'linked into one', text: 'Text of two.' },
  ]);
  expect(text).toContain('- one 1.2.3 (MIT)\n- two (Zlib), linked into one\n');
  expect(text.indexOf('Text of one.')).toBeLessThan(text.indexOf('Text of two.'));
});
