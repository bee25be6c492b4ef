import { expect, test } from 'vitest';
import { codeOfSystemError, reasonOfSystemError } from '../../../src/platform/node/system-error.ts';

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'quota'],
  ['EROFS', 'read-only'],
  ['EACCES', 'permission is denied'],
])('%s means that %s', (code, reason) => {
  const error = Object.assign(new Error(`${code}: in English`), { code });
  expect(codeOfSystemError(error)).toBe(code);
  expect(reasonOfSystemError(error)).toContain(reason);
});

test('other errors speak for themselves', () => {
  expect(reasonOfSystemError(new Error('odd'))).toBe('odd');
  expect(reasonOfSystemError('text')).toBe('text');
  expect(codeOfSystemError(new Error('odd'))).toBeUndefined();
});
