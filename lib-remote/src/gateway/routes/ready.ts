import { text } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** The proxy asks for `/` until somebody answers. */
export const readyRoute: Route = {
  method: 'GET',
  path: '/',
  handle: () => text('Damselfly'),
};
