import type { IterationRow } from '@damselfly/remote/http';

/**
 * Whose values stand beside the charts while `shown` is to be seen: its own, or, until these have come,
 * those of the last iteration before it that has any.
 *
 * @param shown undefined where no output is there to be seen: the last values are told.
 * @returns 0 where none has.
 */
export function toldIteration(
  shown: number | undefined,
  rows: readonly Pick<IterationRow, 'number'>[],
): number {
  return rows.reduce(
    (told, { number }) => (number <= (shown ?? Infinity) ? Math.max(told, number) : told),
    0,
  );
}
