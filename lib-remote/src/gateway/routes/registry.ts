import type { Route } from '../server/route.ts';
import { eventsRoute } from './events.ts';
import { openRunRoute } from './open-run.ts';
import { readyRoute } from './ready.ts';
import { runFilesRoute } from './run-files.ts';
import { runTextRoute } from './run-text.ts';
import { runRoute } from './run.ts';
import { runsRoute } from './runs.ts';
import { statusRoute } from './status.ts';

/** All that can be asked of the gateway, one line each. */
export const routes: readonly Route[] = [
  readyRoute,
  statusRoute,
  runsRoute,
  openRunRoute,
  runRoute,
  runFilesRoute,
  runTextRoute,
  eventsRoute,
];
