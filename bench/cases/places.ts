import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of this repository. */
export function inRepository(path: string): string {
  return join(root, path);
}

/** A file of the large golden data. */
export function inShared(path: string): string {
  return join(resolve(root, process.env['DAMSELFLY_SHARED'] ?? '../shared'), path);
}
