import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

/** What this user's gateways on this machine remember. Homes are shared between machines; processes are not. */
export function stateFolder(): string {
  return join(
    process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'),
    'damselfly',
    hostname(),
  );
}

/** What can be made again. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'damselfly');
}
