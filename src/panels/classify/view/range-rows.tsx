import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import type { rangeFlaws } from '../../frame/model/range-flaws.ts';
import type { FrameRange } from '../classify-args.ts';
import { useClassify } from './classify-context.tsx';
import { NumberRow } from './number-row.tsx';

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
