import type { Route } from '../server/route.ts';
import { controlRunRoute } from './control-run.ts';
import { estimateRoute } from './estimate.ts';
import { eventsRoute } from './events.ts';
import { exampleRoute } from './example.ts';
import { extendRunRoute } from './extend-run.ts';
import { fileRoute } from './file.ts';
import { folderRoute } from './folder.ts';
import { openRunRoute } from './open-run.ts';
import { readyRoute } from './ready.ts';
import { runFilesRoute } from './run-files.ts';
import { runTextRoute } from './run-text.ts';
import { runRoute } from './run.ts';
import { runsRoute } from './runs.ts';
import { startRunRoute } from './start-run.ts';
import { steerRunRoute } from './steer-run.ts';
import { statusRoute } from './status.ts';
import { framesRoute } from './frames.ts';
import { qualityRoute } from './quality.ts';
import { sliceRoute } from './slice.ts';
import { volumeRoute } from './volume.ts';
import { textRoute } from './text.ts';

/** All that can be asked of the gateway, one line each. */
export const routes: readonly Route[] = [
  readyRoute,
  statusRoute,
  folderRoute,
  textRoute,
  fileRoute,
  estimateRoute,
  exampleRoute,
  runsRoute,
  startRunRoute,
  openRunRoute,
  runRoute,
  controlRunRoute,
  extendRunRoute,
  steerRunRoute,
  runFilesRoute,
  runTextRoute,
  volumeRoute,
  sliceRoute,
  framesRoute,
  qualityRoute,
  eventsRoute,
];
