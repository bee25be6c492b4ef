import type { RunState } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** What is lost, and what stays, where a run in this state is cancelled. */
export function cancellingText(state: RunState | undefined, trans: TranslationBundle): string {
  switch (state) {
    case 'paused':
      return trans.__(
        'No iteration is computed now, so that none is lost; those that are finished stay.',
      );
    case 'queued':
    case 'starting':
      return trans.__('No iteration is computed yet. The run can be resumed later.');
    default:
      return trans.__('The iteration that is computed now is lost; those that are finished stay.');
  }
}
