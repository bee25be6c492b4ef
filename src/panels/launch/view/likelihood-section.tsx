import { automaticBeta } from '@damselfly/compute/emc/beta.ts';
import type { ReactElement } from 'react';
import {
  Button,
  formatInteger,
  formatSignificant,
  Segmented,
  Switch,
  useTranslation,
} from '../../../components/index.ts';
import { isBetaTooStiff } from '../model/advice.ts';
import { betaMode, changesForMode, type BetaMode } from '../model/beta-mode.ts';
import { BasicSection } from './basic-section.tsx';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { NumberOption } from './number-option.tsx';

/** Where nothing is known of the photons: soft, and not so soft that nothing happens. */
const SOFT_BETA = 0.1;

/** How frames choose their orientations. */
export function LikelihoodSection(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { options } = model.reading;
  const meanCount = model.estimator.known?.estimate.meanCount;
  const setMode = (mode: BetaMode): void => {
    const start = meanCount === undefined ? SOFT_BETA : automaticBeta(meanCount);
    model.setOptions(changesForMode(mode, options, Number(start.toPrecision(2))));
  };
  const isWrong = model.errors.some(({ key }) => key === 'beta');
  const mode = betaMode(options, isWrong);
  const [jump, period] = options.beta_schedule;
  return (
    <BasicSection group="likelihood" title={trans.__('Likelihood')}>
      <Field
        label={trans.__('β')}
        optionKey="beta"
        otherKeys={['beta_schedule', 'beta_factor']}
        help={
          mode === 'schedule'
            ? trans.__('Times %1 every %2 iterations, up to 1', String(jump), String(period))
            : mode === 'automatic' && meanCount !== undefined
              ? trans.__(
                  '%1 to begin with, by the photons of a frame',
                  formatSignificant(automaticBeta(meanCount), 2),
                )
              : undefined
        }
        advice={
          isBetaTooStiff(options, meanCount) ? (
            <>
              {trans.__(
                'At %1 photons, β %2 ties each frame to one rotation from the start.',
                formatInteger(meanCount ?? 0),
                String(options.beta),
              )}{' '}
              <Button
                kind="link"
                onClick={() => {
                  setMode('automatic');
                }}
              >
                {trans.__('Use Automatic')}
              </Button>
            </>
          ) : undefined
        }
      >
        {(control) => (
          <span className="dfl-LaunchRow">
            <NumberOption
              control={control}
              optionKey="beta"
              value={options.beta === 'auto' ? undefined : options.beta}
              step={0.1}
              isDisabled={mode === 'automatic'}
              onChange={(text) => {
                model.setOptions({ beta: text === '' ? 'auto' : text });
              }}
            />
            <Segmented<BetaMode>
              label={trans.__('How β is found')}
              value={mode}
              choices={[
                { value: 'constant', label: trans.__('Constant') },
                { value: 'schedule', label: trans.__('Schedule') },
                { value: 'automatic', label: trans.__('Automatic') },
              ]}
              onChange={setMode}
            />
          </span>
        )}
      </Field>
      <Field isNamed label={trans.__('Scale each frame')} optionKey="need_scaling">
        {() => (
          <span className="dfl-LaunchRow">
            <Switch
              label={trans.__('Scale each frame')}
              showsLabel={false}
              isOn={options.need_scaling}
              onChange={(isOn) => {
                model.setOptions({ need_scaling: isOn ? '1' : '0' });
              }}
            />
            <span className="dfl-caption">{trans.__('Pulse energy varies between frames')}</span>
          </span>
        )}
      </Field>
    </BasicSection>
  );
}
