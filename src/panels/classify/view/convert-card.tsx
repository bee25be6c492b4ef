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
  FocusKeeper,
  formatBytes,
  formatInteger,
  Segmented,
  Switch,
  useTranslation,
} from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { rangeFlaws } from '../../frame/model/range-flaws.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import { useClassify } from './classify-context.tsx';
import { NumberRow } from './number-row.tsx';
import { RangeRows } from './range-rows.tsx';
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
      <FocusKeeper>
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
      </FocusKeeper>
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
