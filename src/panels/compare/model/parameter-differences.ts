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
 * The differences of which both sides are known, and how many are not: of a run without any options, such as
 * some of Dragonfly's, nobody knows what it leaves out.
 */
export function knownDifferences(
  first: Pick<RunDetail, 'options'>,
  second: Pick<RunDetail, 'options'>,
): { readonly rows: readonly ParameterDifference[]; readonly unknown: number } {
  const all = parameterDifferences(first, second);
  const isUnknown = [first, second].some(({ options }) => Object.keys(options).length === 0);
  return isUnknown ? { rows: [], unknown: all.length } : { rows: all, unknown: 0 };
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
