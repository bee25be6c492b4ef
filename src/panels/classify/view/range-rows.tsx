import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { formatInteger, useTranslation } from '../../../components/index.ts';
import type { FrameRange } from '../classify-args.ts';
import { useClassify } from './classify-context.tsx';
import { NumberRow } from './number-row.tsx';

/** What keeps each field of a range from saying which frames are meant. */
export function rangeFlaws(
  { first = 0, last = Infinity, every = 1 }: FrameRange = {},
  frameCount: number,
  trans: TranslationBundle,
): Partial<Record<keyof FrameRange, string>> {
  const flawOf = (value: number, least: number, most: number): string | undefined =>
    Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : trans.__('A whole number from %1 to %2.', formatInteger(least), formatInteger(most));
  const firstFlaw = flawOf(first, 0, frameCount - 1);
  // A last frame behind the end is the end.
  const lastFlaw =
    flawOf(Math.min(last, frameCount - 1), 0, frameCount - 1) ??
    (first > last ? trans.__('Not before the first frame.') : undefined);
  const everyFlaw = flawOf(Math.min(every, frameCount), 1, frameCount);
  return {
    ...(firstFlaw !== undefined && { first: firstFlaw }),
    ...(lastFlaw !== undefined && { last: lastFlaw }),
    ...(everyFlaw !== undefined && { every: everyFlaw }),
  };
}

/** Which of the frames are converted. */
export function RangeRows({
  isBusy,
  flaws,
}: {
  readonly isBusy: boolean;
  readonly flaws: ReturnType<typeof rangeFlaws>;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const last = (model.labels?.frameCount ?? 1) - 1;
  const { range } = model.args;
  const set = (change: FrameRange): void => {
    model.set({ range: { ...range, ...change } });
  };
  return (
    <>
      <NumberRow
        label={trans.__('First frame')}
        value={range?.first ?? 0}
        minimum={0}
        maximum={last}
        isDisabled={isBusy}
        error={flaws.first}
        onChange={(first = 0) => {
          set({ first });
        }}
      />
      <NumberRow
        label={trans.__('Last frame')}
        value={Math.min(range?.last ?? last, last)}
        minimum={0}
        maximum={last}
        isDisabled={isBusy}
        error={flaws.last}
        onChange={(end = last) => {
          set({ last: end });
        }}
      />
      <NumberRow
        label={trans.__('Every')}
        help={trans.__('1 takes all frames, 2 every other one')}
        value={model.analysis.every}
        minimum={1}
        maximum={last + 1}
        isDisabled={isBusy}
        error={flaws.every}
        onChange={(every = 1) => {
          set({ every });
        }}
      />
    </>
  );
}
