import { readText } from '../files/read-text.ts';
import { text } from '../server/reply.ts';
import type { Route } from '../server/route.ts';
import { askedPath } from './asked-path.ts';

/** A config.ini, log or list. */
export const textRoute: Route = {
  method: 'GET',
  path: '/api/text',
  handle: async (request, gateway) => text(await readText(await askedPath(request, gateway))),
};
