import { expect, test } from 'vitest';
import {
  accessError,
  codeOfSystemError,
  reasonOfSystemError,
} from '../../../src/platform/node/system-error.ts';

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'quota'],
  ['EROFS', 'read-only'],
  ['EACCES', 'permission is denied'],
])('%s means that %s', (code, reason) => {
  const error = Object.assign(new Error(`${code}: in English`), { code, errno: -1 });
  expect(codeOfSystemError(error)).toBe(code);
  expect(reasonOfSystemError(error)).toContain(reason);
});

test('other errors speak for themselves', () => {
  expect(reasonOfSystemError(new Error('odd'))).toBe('odd');
  expect(reasonOfSystemError('text')).toBe('text');
  expect(codeOfSystemError(new Error('odd'))).toBeUndefined();
});

test('only what the system refused becomes an error of the file', () => {
  const full = Object.assign(new Error('in English'), { code: 'ENOSPC', errno: -28 });
  expect(accessError('a.bin', 'write', full)).toMatchObject({
    tag: 'FileAccess',
    fields: { file: 'a.bin', operation: 'write' },
    cause: full,
  });
  const mistake = new TypeError('x is undefined');
  const misuse = Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_ARG_TYPE' });
  expect(accessError('a.bin', 'write', mistake)).toBe(mistake);
  expect(accessError('a.bin', 'write', misuse)).toBe(misuse);
});
