import type { TranslationBundle } from '@jupyterlab/translation';

/** The words for an event of a run's history; one that a later gateway tells of keeps its own name. */
export function historyText(event: string, trans: TranslationBundle): string {
  switch (event) {
    case 'queued':
      return trans.__('Queued');
    case 'starting':
      return trans.__('Starting');
    case 'started':
      return trans.__('Started');
    case 'pausing':
      return trans.__('Pausing');
    case 'paused':
      return trans.__('Paused');
    case 'resumed':
      return trans.__('Resumed');
    case 'stopping':
      return trans.__('Stopping');
    case 'interrupting':
      return trans.__('Interrupting');
    case 'pause':
      return trans.__('Asked to pause');
    case 'resume':
      return trans.__('Asked to resume');
    case 'stop':
      return trans.__('Asked to stop');
    case 'cancel':
      return trans.__('Asked to cancel');
    case 'extend':
      return trans.__('Asked to continue');
    case 'steer':
      return trans.__('Asked to change');
    case 'undo':
      return trans.__('Asked to take a change back');
    case 'done':
      return trans.__('Finished');
    case 'stopped':
      return trans.__('Stopped');
    case 'cancelled':
      return trans.__('Cancelled');
    case 'interrupted':
      return trans.__('Interrupted');
    case 'failed':
      return trans.__('Failed');
    case 'notice':
      return trans.__('Notice');
    default:
      return event;
  }
}
