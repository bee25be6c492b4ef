import metadata from '../../package.json' with { type: 'json' };
import type { Gateway } from './gateway.ts';
import { openRoots } from './security/roots.ts';

/**
 * Makes what the routes work with.
 *
 * @param folders the roots, that of the server first.
 */
export async function openGateway(folders: readonly string[]): Promise<Gateway & AsyncDisposable> {
  return {
    version: metadata.version,
    roots: await openRoots(folders),
    async [Symbol.asyncDispose]() {},
  };
}
