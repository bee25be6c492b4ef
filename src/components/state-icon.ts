import type { RunState } from '@damselfly/remote/http';
import type { LabIcon } from '@jupyterlab/ui-components';
import {
  closeIcon,
  doneIcon,
  failedIcon,
  noContactIcon,
  pauseIcon,
  queuedIcon,
  runningIcon,
  stopIcon,
} from '../icons/index.ts';

const ICONS: Readonly<Record<RunState, LabIcon>> = {
  queued: queuedIcon,
  starting: runningIcon,
  running: runningIcon,
  pausing: pauseIcon,
  paused: pauseIcon,
  stopping: stopIcon,
  done: doneIcon,
  stopped: stopIcon,
  failed: failedIcon,
  cancelled: closeIcon,
  lost: noContactIcon,
  unknown: noContactIcon,
};

/** What stands for a state, in chips and on tabs. */
export function stateIcon(state: RunState): LabIcon {
  return ICONS[state];
}
