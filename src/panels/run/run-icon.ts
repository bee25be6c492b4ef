import type { RunState } from '@damselfly/remote/http';
import type { LabIcon } from '@jupyterlab/ui-components';
import { stateIcon } from '../../components/state-icon.ts';
import { chartIcon } from '../../icons/index.ts';

/** What stands on the tab of a run; the cross of a cancelled one would look like the tab's own. */
export function runIcon(state: RunState | undefined): LabIcon {
  return state === undefined || state === 'cancelled' ? chartIcon : stateIcon(state);
}
