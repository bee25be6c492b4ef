import type { RunDetail, SteeringEntry } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ChartMark } from '../../../viewers/charts/chart-data.ts';
import { optionTitle } from './option-title.ts';

/** As the charts and the fields have them. */
const NAMES: Readonly<Record<string, string>> = { beta: 'β', alpha: 'α' };

/**
 * The iterations from which on somebody changed options, and what they became. What β became is told by the
 * iterations themselves, once they are finished.
 */
export function steeringMarks(
  { steering, iteration }: Pick<RunDetail, 'steering' | 'iteration'>,
  trans: TranslationBundle,
): ChartMark[] {
  return (steering?.history ?? []).map(({ from, changes }) => {
    const told = changes.filter(({ key }) => key !== 'beta' || from > iteration);
    const labels = told.map((change) =>
      trans.__(
        '%1 → %2',
        NAMES[change.key] ?? optionTitle(change.key, trans),
        change.new === '' ? trans.__('default') : shown(change),
      ),
    );
    return { iteration: from, labels, isWanted: true };
  });
}

/** Marks of one iteration together, in the order of the iterations. */
export function joinedMarks(...lists: readonly (readonly ChartMark[])[]): ChartMark[] {
  const marks = new Map<number, ChartMark>();
  for (const { iteration, labels, isWanted = false } of lists.flat()) {
    const before = marks.get(iteration);
    marks.set(iteration, {
      iteration,
      labels: [...(before?.labels ?? []), ...labels],
      ...((isWanted || before?.isWanted) && { isWanted: true }),
    });
  }
  return [...marks.values()]
    .filter(({ labels }) => labels.length > 0)
    .sort((a, b) => a.iteration - b.iteration);
}

/** A path by its last part. */
function shown({ key, new: text }: SteeringEntry['changes'][number]): string {
  return key === 'blacklist_file' ? (text.split('/').at(-1) ?? text) : text;
}
