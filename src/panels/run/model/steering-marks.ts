import type { RunDetail, SteeringEntry } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ChartMark } from '../../../viewers/charts/chart-data.ts';

/** The iterations from which on somebody changed options, and what they became. */
export function steeringMarks(
  { steering }: Pick<RunDetail, 'steering'>,
  trans: TranslationBundle,
): ChartMark[] {
  return (steering?.history ?? []).map(({ from, changes }) => ({
    iteration: from,
    labels: changes.map((change) =>
      trans.__('%1 → %2', change.key, change.new === '' ? trans.__('default') : shown(change)),
    ),
  }));
}

/** Marks of one iteration together, in the order of the iterations. */
export function joinedMarks(...lists: readonly (readonly ChartMark[])[]): ChartMark[] {
  const labels = new Map<number, readonly string[]>();
  for (const mark of lists.flat()) {
    labels.set(mark.iteration, [...(labels.get(mark.iteration) ?? []), ...mark.labels]);
  }
  return [...labels]
    .sort(([a], [b]) => a - b)
    .map(([iteration, texts]) => ({ iteration, labels: texts }));
}

/** A path by its last part. */
function shown({ key, new: text }: SteeringEntry['changes'][number]): string {
  return key === 'blacklist_file' ? (text.split('/').at(-1) ?? text) : text;
}
