import type { RunDetail } from '@damselfly/remote/http';

/** An option that two runs do not share. */
export interface ParameterDifference {
  readonly key: string;
  /** Empty where a run leaves it out. */
  readonly first: string;
  readonly second: string;
}

/** The options in which two runs differ, by name. */
export function parameterDifferences(
  first: Pick<RunDetail, 'options'>,
  second: Pick<RunDetail, 'options'>,
): ParameterDifference[] {
  const keys = new Set([...Object.keys(first.options), ...Object.keys(second.options)]);
  return [...keys]
    .sort()
    .map((key) => ({
      key,
      first: shown(first.options[key]),
      second: shown(second.options[key]),
    }))
    .filter((row) => row.first !== row.second);
}

/**
 * The differences, and of which run the options are not known: of one without any, such as some of Dragonfly's,
 * nobody knows what it leaves out.
 */
export function knownDifferences(
  first: Pick<RunDetail, 'options'>,
  second: Pick<RunDetail, 'options'>,
): {
  readonly rows: readonly ParameterDifference[];
  readonly unknown: { readonly first: boolean; readonly second: boolean };
} {
  return {
    rows: parameterDifferences(first, second),
    unknown: { first: tellsNone(first), second: tellsNone(second) },
  };
}

function tellsNone({ options }: Pick<RunDetail, 'options'>): boolean {
  return Object.keys(options).length === 0;
}

function shown(value: unknown): string {
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined
      ? ''
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
}
