import type { RasterData, UnreadReason } from './raster-data.ts';

/** Iterations that follow each other and are empty for the same reason. */
export interface UnreadStretch {
  readonly reason: UnreadReason;
  readonly first: number;
  readonly last: number;
}

/** The finished iterations without a column. */
export function unreadStretches({
  columns,
  readable,
  failed,
  finished,
}: Pick<RasterData, 'columns' | 'readable' | 'failed' | 'finished'>): UnreadStretch[] {
  const outputs = new Set(readable);
  const stretches: UnreadStretch[] = [];
  for (let iteration = 1; iteration <= finished; iteration++) {
    if (columns.has(iteration)) {
      continue;
    }
    const unread = failed.has(iteration) ? 'failed' : 'awaited';
    const reason = outputs.has(iteration) ? unread : 'absent';
    const before = stretches.at(-1);
    const goesOn = before?.reason === reason && before.last === iteration - 1;
    const first = goesOn ? before.first : iteration;
    stretches.splice(goesOn ? -1 : stretches.length, 1, { reason, first, last: iteration });
  }
  return stretches;
}
