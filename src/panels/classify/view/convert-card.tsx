import {
  convertedWidth,
  MOST_CORRELATED_STEP,
  type ConversionOptions,
} from '@damselfly/compute/classify/frame-conversion.ts';
import { polarFlaw } from '@damselfly/compute/classify/polar-bins.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import {
  Button,
  formatBytes,
  formatInteger,
  Segmented,
  Switch,
  useTranslation,
} from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import type { FrameRange } from '../classify-args.ts';
import { useClassify } from './classify-context.tsx';
import { NumberRow } from './number-row.tsx';
import { TaskProgress } from './task-progress.tsx';

/** More is no detector of this field, pixels. */
const MOST_RADIUS = 10_000;

/** What frames are turned into, which frames, and what that takes. */
export function ConvertCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { analysis } = model;
  const { options, converted } = analysis;
  const isBusy = analysis.task.state.state === 'running';
  const flaws = rangeFlaws(model.args.range, model.labels?.frameCount ?? 1, trans);
  const isWrong =
    polarFlaw(options) !== undefined ||
    convertedWidth(options) === 0 ||
    Object.keys(flaws).length > 0;
  const count = isWrong ? 0 : analysis.wanted.length;
  const set = (change: Partial<ConversionOptions>): void => {
    model.set({ conversion: { ...model.args.conversion, ...change } });
  };
  const number = (name: keyof ConversionOptions) => (value: number | undefined) => {
    if (value !== undefined) {
      set({ [name]: value });
    }
  };
  return (
    <SideCard title={trans.__('Convert')}>
      <Segmented
        label={trans.__('What frames are compared by')}
        choices={[
          { value: 'correlation', label: trans.__('Angular correlation') },
          { value: 'polar', label: trans.__('Polar') },
        ]}
        value={options.kind}
        onChange={(kind) => {
          set({ kind });
        }}
      />
      <div className="dfl-caption">
        {options.kind === 'correlation'
          ? trans.__('The harmonics of each ring: the same however the particle lies in the plane.')
          : trans.__('Rings and directions, both sides of the beam joined.')}
      </div>
      <NumberRow
        label={trans.__('Radius from')}
        unit={trans.__('px')}
        value={options.leastRadius}
        minimum={0}
        maximum={MOST_RADIUS}
        isDisabled={isBusy}
        onChange={number('leastRadius')}
      />
      <NumberRow
        label={trans.__('Radius to')}
        unit={trans.__('px')}
        value={options.mostRadius}
        minimum={0}
        maximum={MOST_RADIUS}
        isDisabled={isBusy}
        error={
          options.mostRadius > options.leastRadius
            ? undefined
            : trans.__('Larger than the first radius.')
        }
        onChange={number('mostRadius')}
      />
      {analysis.ownRadius !== undefined && (
        <div className="dfl-caption">
          {trans.__('The radius to which this detector has pixels that count.')}
        </div>
      )}
      <NumberRow
        label={trans.__('Width of a ring')}
        unit={trans.__('px')}
        value={options.radialStep}
        minimum={0.5}
        maximum={MOST_RADIUS}
        isDisabled={isBusy}
        error={options.radialStep > 0 ? undefined : trans.__('Above 0.')}
        onChange={number('radialStep')}
      />
      <NumberRow
        label={trans.__('Angle of a direction')}
        unit="°"
        value={options.angularStep}
        minimum={1}
        maximum={180}
        isDisabled={isBusy}
        error={angleFlaw(options, trans)}
        onChange={number('angularStep')}
      />
      <Switch
        label={trans.__('Whatever the intensity')}
        isOn={options.normalises}
        isDisabled={isBusy}
        onChange={(normalises) => {
          set({ normalises });
        }}
      />
      <RangeRows isBusy={isBusy} flaws={flaws} />
      <div className="dfl-caption">
        {count > 0 &&
          trans.__(
            '%1 frames, %2 values each: %3 of memory.',
            formatInteger(count),
            formatInteger(Math.round(analysis.bytes / count / 4)),
            formatBytes(analysis.bytes),
          )}
      </div>
      <div className="dfl-FrameCard-row">
        <Button
          kind="primary"
          icon={startIcon}
          isDisabled={isBusy || count === 0}
          title={
            isWrong
              ? trans.__('Correct the marked fields first.')
              : count === 0
                ? trans.__('There is no frame to convert.')
                : undefined
          }
          onClick={() => {
            void analysis.convert();
          }}
        >
          {trans.__('Convert frames')}
        </Button>
      </div>
      <TaskProgress name="convert" />
      {converted !== undefined && (
        <div className="dfl-caption" role="status">
          {[
            trans.__('%1 frames are converted.', formatInteger(converted.frames.length)),
            ...(converted.blank.length === 0
              ? []
              : [
                  trans._n(
                    '%1 frame holds nothing in the rings, and is left out.',
                    '%1 frames hold nothing in the rings, and are left out.',
                    converted.blank.length,
                    formatInteger(converted.blank.length),
                  ),
                ]),
            ...(analysis.isOfEarlierSettings
              ? [trans.__('They are of earlier settings: convert again to renew them.')]
              : []),
          ].join(' ')}
        </div>
      )}
    </SideCard>
  );
}

function angleFlaw(
  { kind, angularStep }: ConversionOptions,
  trans: TranslationBundle,
): string | undefined {
  if (!(angularStep > 0 && angularStep <= 180)) {
    return trans.__('Above 0, up to 180.');
  }
  return kind === 'correlation' && angularStep > MOST_CORRELATED_STEP
    ? trans.__('Up to %1: a correlation needs two directions.', MOST_CORRELATED_STEP)
    : undefined;
}

/** What keeps each field of a range from saying which frames are meant. */
function rangeFlaws(
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
function RangeRows({
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
