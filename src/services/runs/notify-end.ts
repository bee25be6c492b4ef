import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { CommandIDs } from '../../command-ids.ts';
import { formatDuration } from '../../components/format/index.ts';
import { editArguments } from './edit-arguments.ts';
import { isBestEdited } from './is-best-edited.ts';
import type { KnownRun } from './tokens.ts';

/** Long enough to be read and acted on; afterwards it is behind the bell of the status bar. Milliseconds. */
const SEEN = { success: 10_000, error: 20_000 } as const;

/** Says that a run has ended and how, with one thing to do now. @returns the id of the notification. */
export function notifyEnd(
  { key, summary }: KnownRun,
  commands: CommandRegistry,
  trans: TranslationBundle,
): string {
  const { name, state, iteration, elapsedSeconds, reason, actions } = summary;
  const open = {
    label: trans.__('Open run'),
    callback: () => {
      void commands.execute(CommandIDs.openRun, { key });
    },
  };
  if (state === 'done') {
    const message =
      elapsedSeconds === undefined
        ? trans.__('%1 finished: %2 iterations.', name, iteration)
        : trans.__(
            '%1 finished: %2 iterations in %3.',
            name,
            iteration,
            formatDuration(elapsedSeconds),
          );
    return Notification.success(message, { actions: [open], autoClose: SEEN.success });
  }
  const resume = {
    label: trans.__('Resume'),
    callback: () => {
      void commands.execute(CommandIDs.resumeRun, { key });
    },
  };
  const edit = {
    label: trans.__('Edit settings'),
    callback: () => {
      void commands.execute(CommandIDs.newReconstruction, editArguments(summary));
    },
  };
  const next = isBestEdited(summary) ? [edit] : actions.includes('resume') ? [resume] : [];
  const what =
    state === 'failed'
      ? trans.__('%1 failed in iteration %2.', name, iteration + 1)
      : trans.__('%1 was lost after iteration %2.', name, iteration);
  return Notification.error([what, reason ?? ''].join(' ').trim(), {
    actions: [open, ...next],
    autoClose: SEEN.error,
  });
}
