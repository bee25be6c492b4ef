import { codeOfSystemError } from '@damselfly/compute/platform/node/system-error.ts';

export { accessError } from '@damselfly/compute/platform/node/system-error.ts';

export function isMissing(error: unknown): boolean {
  return codeOfSystemError(error) === 'ENOENT';
}

export function isPresent(error: unknown): boolean {
  return codeOfSystemError(error) === 'EEXIST';
}
