import type { RunDetail } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger, formatPercent } from '../../../components/index.ts';
import type { RasterData } from '../../../viewers/raster/raster-data.ts';
import {
  countOf,
  orientationAt,
  orientationNumbersOf,
  type Orientation,
} from './orientation-numbers.ts';
import { plannedIterations } from './planned-iterations.ts';

/** The raster of a run's orientations; `undefined` while it is not known how many there are. */
export function orientationData(
  run: RunDetail,
  columns: ReadonlyMap<number, Int32Array>,
  trans: TranslationBundle,
): RasterData | undefined {
  const numbers = orientationNumbersOf(run);
  const frames = columns.values().next().value?.length;
  if (numbers === undefined || frames === undefined) {
    return undefined;
  }
  return {
    columns,
    frames,
    rotations: countOf(numbers),
    finished: run.iteration,
    last: plannedIterations(run),
    labels: {
      name: trans.__('Most likely orientation'),
      failed: trans.__('The picture could not be made. Reload the page to try again.'),
      unchanged: (part) => [formatPercent(part, 1), trans.__('unchanged')],
      toCome: (count) => trans._n('%1 to come', '%1 to come', count),
      iteration: trans.__('Iteration'),
      rotation: (number) => orientationText(orientationAt(number, numbers), trans),
      count: formatInteger,
    },
    summary: trans.__(
      'Most likely orientation of %1 frames in %2 iterations',
      formatInteger(frames),
      columns.size,
    ),
  };
}

function orientationText({ rotation, mode }: Orientation, trans: TranslationBundle): string {
  if (rotation === undefined) {
    return trans.__('Mode %1, not rotated', mode);
  }
  const text = trans.__('Rotation %1', formatInteger(rotation));
  return mode === undefined ? text : trans.__('%1, mode %2', text, mode);
}
