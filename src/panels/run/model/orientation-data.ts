import { BUSY_STATES, sampleStep, type RunDetail, type RunState } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger, formatPercent } from '../../../components/index.ts';
import type { RasterData, UnreadReason } from '../../../viewers/raster/raster-data.ts';
import {
  byMode,
  countOf,
  orientationNumbersOf,
  type OrientationNumbers,
} from './orientation-numbers.ts';
import { MOST_SAMPLED, type OrientationLoader } from './orientation-loader.ts';
import { plannedIterations } from './planned-iterations.ts';

/** A run in one of the other states computes no more by itself. */
const GOES_ON: ReadonlySet<RunState> = new Set([...BUSY_STATES, 'queued', 'paused', 'unknown']);

/** The raster of a run's orientations; `undefined` while it is not known how many there will be. */
export function orientationData(
  run: RunDetail,
  { values: columns, failed }: Pick<OrientationLoader, 'values' | 'failed'>,
  trans: TranslationBundle,
): RasterData | undefined {
  const numbers = orientationNumbersOf(run, run.iteration);
  // Where no output is there, none comes: the picture says so.
  const isAbsent = run.outputs.length === 0 && run.iteration > 0;
  const known = columns.values().next().value?.length ?? (isAbsent ? run.facts.frames : undefined);
  if (numbers === undefined || known === undefined) {
    return undefined;
  }
  const frames = run.facts.frames ?? known;
  const reasons: Readonly<Record<UnreadReason, string>> = {
    awaited: trans.__('being read'),
    failed: trans.__('not read'),
    absent: trans.__('no output kept'),
  };
  // One that has come before the rest of its iteration waits for it.
  const told = [...columns].flatMap(([iteration, column]) => {
    const own = iteration <= run.iteration ? orientationNumbersOf(run, iteration) : undefined;
    return own === undefined ? [] : [{ iteration, column: byMode(column, own), own }];
  });
  const rotations = new Map(told.map(({ iteration, own }) => [iteration, countOf(own)]));
  // What is counted in a sample is about so for all.
  const about = known < frames ? '≈ ' : '';
  return {
    columns: new Map(told.map(({ iteration, column }) => [iteration, column])),
    step: known < frames ? sampleStep(frames, MOST_SAMPLED) : 1,
    frames,
    rotations,
    finished: run.iteration,
    last: plannedIterations(run),
    readable: run.outputs.filter((number) => number > 0),
    // What was asked for before it was known that there is no output is not to be had.
    failed: new Set([...failed.keys()].filter((iteration) => run.outputs.includes(iteration))),
    labels: {
      name: trans.__('Most likely orientation'),
      failed: trans.__('The picture could not be made. Reload the page to try again.'),
      unchanged: (part) => [about + formatPercent(part, 1), trans.__('unchanged')],
      reading: (read, all) => trans.__('%1 of %2 read', formatInteger(read), formatInteger(all)),
      notRead: (count) => trans._n('%1 iteration not read', '%1 iterations not read', count),
      at: (iteration) => trans.__('iteration %1', iteration),
      toCome: (count) =>
        GOES_ON.has(run.state)
          ? trans._n('%1 to come', '%1 to come', count)
          : trans._n('%1 not computed', '%1 not computed', count),
      unread: (reason) => reasons[reason],
      iteration: trans.__('Iteration'),
      ends: endsOf(numbers, new Set(rotations.values()).size > 1, trans),
      count: formatInteger,
      row: (frame, rotation, row, rows) =>
        trans.__(
          'Frame %1, orientation %2, row %3 of %4',
          formatInteger(frame),
          formatInteger(rotation),
          formatInteger(row + 1),
          formatInteger(rows),
        ),
    },
    summary: trans.__(
      'Most likely orientation of %1 frames in %2 iterations',
      formatInteger(frames),
      told.length,
    ),
  };
}

/** What the first and the last colour stand for; where iterations have other numbers of rotations, in each of its own. */
function endsOf(
  { rotations, rotatingModes, stillModes }: OrientationNumbers,
  isOwn: boolean,
  trans: TranslationBundle,
): [first: string, last: string] {
  const modes = rotatingModes + stillModes;
  return modes === 1
    ? [
        trans.__('Rotation %1', 0),
        isOwn ? trans.__('last of its iteration') : formatInteger(rotations - 1),
      ]
    : [trans.__('Rotations of mode %1', 0), trans.__('of mode %1', modes - 1)];
}
