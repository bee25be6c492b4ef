import type { RunState } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** What is lost, and what stays, where a run in this state is cancelled. */
export function cancellingText(state: RunState | undefined, trans: TranslationBundle): string {
  if (state === 'paused') {
    return trans.__(
      'No iteration is computed now, so that none is lost; those that are finished stay.',
    );
  }
  return state === 'queued' || state === 'starting'
    ? trans.__('No iteration is computed yet. The run can be resumed later.')
    : trans.__('The iteration that is computed now is lost; those that are finished stay.');
}
