import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Where this user's queue on this machine is kept. Homes are often shared between machines; processes
 * are not.
 */
export function stateFolder(): string {
  const states = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state');
  return join(states, 'damselfly', hostname());
}
