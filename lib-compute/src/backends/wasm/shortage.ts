import { resourcesError } from '../../errors.ts';
import type { Shortage } from './worker-api.ts';

/** @throws Resources where a worker tells of a shortage. */
export function refuseShortage(shortage: Shortage | undefined): void {
  if (shortage) {
    throw resourcesError({
      resource: 'memory in a WebAssembly worker (more workers share it out)',
      needed: `${Math.ceil(shortage.needed / 1e6)} MB`,
      available: `${Math.floor(shortage.available / 1e6)} MB`,
    });
  }
}
