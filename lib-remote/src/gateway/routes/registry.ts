import type { Route } from '../server/route.ts';
import { readyRoute } from './ready.ts';
import { statusRoute } from './status.ts';

/** All that can be asked of the gateway, one line each. */
export const routes: readonly Route[] = [readyRoute, statusRoute];
