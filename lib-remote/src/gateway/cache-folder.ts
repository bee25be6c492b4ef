import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's gateways keep what can be made again. */
export function cacheFolder(): string {
  const caches = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(caches, 'damselfly');
}
