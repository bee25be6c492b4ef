import type { Route } from '../server/route.ts';
import { askedPath } from './asked-path.ts';

/** The bytes of a file. */
export const fileRoute: Route = {
  method: 'GET',
  path: '/api/file',
  handle: async (request, gateway) => ({ kind: 'file', path: await askedPath(request, gateway) }),
};
