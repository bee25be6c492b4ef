import type { RunDetail } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger, formatPercent } from '../../../components/index.ts';
import type { RasterData } from '../../../viewers/raster/raster-data.ts';
import { plannedIterations } from './planned-iterations.ts';

/** The raster of a run's orientations; `undefined` while it is not known how many there are. */
export function orientationData(
  run: RunDetail,
  columns: ReadonlyMap<number, Int32Array>,
  trans: TranslationBundle,
): RasterData | undefined {
  const rotations = run.facts.rotations ?? run.rows.at(-1)?.rotationCount;
  const frames = columns.values().next().value?.length;
  if (rotations === undefined || frames === undefined) {
    return undefined;
  }
  return {
    columns,
    frames,
    rotations,
    finished: run.iteration,
    last: plannedIterations(run),
    labels: {
      name: trans.__('Most likely orientation'),
      failed: trans.__('The picture could not be made. Reload the page to try again.'),
      unchanged: (part) => [formatPercent(part, 1), trans.__('unchanged')],
      toCome: (count) => trans._n('%1 to come', '%1 to come', count),
      iteration: trans.__('Iteration'),
      rotation: (number) => trans.__('Rotation %1', formatInteger(number)),
      count: formatInteger,
    },
    summary: trans.__(
      'Most likely orientation of %1 frames in %2 iterations',
      formatInteger(frames),
      columns.size,
    ),
  };
}
