import { isDamselflyError, type DamselflyError } from '../../../errors.ts';
import type { ConfigFlaw, ConfigReading } from './read-config.ts';

/** Something wrong with a config.ini, in words that stand at its field. */
export interface ConfigProblem {
  /** The key of `[emc]`; missing where it is about the whole. */
  readonly key?: string;
  /** Counted from 1, where it is about a line. */
  readonly line?: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** All that a form says about a config.ini: errors first, then what is ignored. */
export function configProblems({
  flaws,
  warnings,
}: Pick<ConfigReading, 'flaws' | 'warnings'>): ConfigProblem[] {
  return [
    ...flaws.map((flaw) => problemOf(flaw)),
    ...warnings.map(({ message, ...place }): ConfigProblem => {
      return { ...place, message: capitalised(message), severity: 'warning' };
    }),
  ];
}

function problemOf({ error, ...place }: ConfigFlaw): ConfigProblem {
  return { ...place, message: capitalised(wordsOf(error, place)), severity: 'error' };
}

/** At a field, neither the file nor the key needs to be named again. */
function wordsOf(error: DamselflyError, { key, line }: { key?: string; line?: number }): string {
  if (isDamselflyError(error, 'NotBuilt')) {
    const { feature, instead } = error.fields;
    return `${feature.replace(/^[^:]*: /, '')} is not built yet; ${instead}.`;
  }
  if (!isDamselflyError(error, 'Config')) {
    return error.message;
  }
  const { where, expected, found } = error.fields;
  const isAtField = key !== undefined && (line !== undefined || where === key);
  return `${isAtField ? 'it' : where} should be ${expected}, but is ${found}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
