import type { RunState } from '@damselfly/remote/http';
import type { LabIcon } from '@jupyterlab/ui-components';
import {
  chartIcon,
  doneIcon,
  failedIcon,
  noContactIcon,
  pauseIcon,
  queuedIcon,
  runningIcon,
} from '../../icons/index.ts';

const ICONS: Readonly<Partial<Record<RunState, LabIcon>>> = {
  queued: queuedIcon,
  starting: runningIcon,
  running: runningIcon,
  pausing: pauseIcon,
  paused: pauseIcon,
  done: doneIcon,
  failed: failedIcon,
  lost: noContactIcon,
  unknown: noContactIcon,
};

/** What stands on the tab of a run. */
export function runIcon(state: RunState | undefined): LabIcon {
  return (state && ICONS[state]) ?? chartIcon;
}
