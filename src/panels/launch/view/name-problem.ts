import { isRunName, LONGEST_RUN_NAME } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** What is wrong with the name of a run; `undefined` where nothing is. */
export function nameProblem(name: string, trans: TranslationBundle): string | undefined {
  if (isRunName(name)) {
    return undefined;
  }
  if (name.trim() === '') {
    return trans.__('Give the run a name.');
  }
  if (/[/\\]/.test(name)) {
    return trans.__('A name has no / and no \\.');
  }
  if (name.length > LONGEST_RUN_NAME) {
    return trans.__('A name has at most %1 characters.', LONGEST_RUN_NAME);
  }
  return /^\s*\.+\s*$/.test(name)
    ? trans.__('A name is not . or .. alone.')
    : trans.__('A name has no control characters and no invisible ones.');
}
