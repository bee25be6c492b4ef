import type { ReactElement } from 'react';
import { Select, useTranslation } from '../../../components/index.ts';
import { volumeIcon } from '../../../icons/index.ts';
import { isFlatConfig } from '../model/is-flat-config.ts';
import { ITERATIONS, SEEDS } from '../model/whole-number.ts';
import { BasicSection } from './basic-section.tsx';
import { ClassFields } from './class-fields.tsx';
import { Field } from './field.tsx';
import { FileField } from './file-field.tsx';
import { KindField } from './kind-field.tsx';
import { useLaunch } from './launch-context.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

type Start = 'fixed' | 'random' | 'file';

/** What is reconstructed, what the iteration begins with, and how long it goes on. */
export function ModelSection(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { options, given } = model.reading;
  const isFile = given.start_model_file !== undefined;
  const start: Start = isFile ? 'file' : options.fixed_seed > 0 ? 'fixed' : 'random';
  return (
    <BasicSection group="model" title={trans.__('Model')}>
      <KindField />
      {isFlatConfig(options) && <ClassFields />}
      <Field label={trans.__('Start from')} optionKey="fixed_seed">
        {({ id }) => (
          <Select<Start>
            id={id}
            value={start}
            choices={[
              { value: 'random', label: trans.__('Random density, new in every run') },
              { value: 'fixed', label: trans.__('Random density, the same in every run') },
              { value: 'file', label: trans.__('A model from a file') },
            ]}
            onChange={(value) => {
              model.setOptions({
                fixed_seed: value === 'fixed' ? '1' : undefined,
                start_model_file: value === 'file' ? 'start_model.h5' : undefined,
              });
            }}
          />
        )}
      </Field>
      {start === 'fixed' && (
        <Field label={trans.__('Seed')}>
          {({ id }) => (
            <span className="dfl-LaunchRow">
              <WholeNumberField
                id={id}
                label={trans.__('Seed')}
                value={options.fixed_seed}
                range={SEEDS}
                onChange={(seed) => {
                  model.setOptions({ fixed_seed: String(seed) });
                }}
              />
              <span className="dfl-caption">
                {trans.__('1 is Dragonfly’s; every other one begins elsewhere')}
              </span>
            </span>
          )}
        </Field>
      )}
      {isFile && (
        <FileField
          optionKey="start_model_file"
          label={trans.__('Start model')}
          icon={volumeIcon}
          awaited={trans.__('HDF5 with /intens, such as an output_NNN.h5')}
        />
      )}
      <Field label={trans.__('Iterations')}>
        {({ id }) => (
          <span className="dfl-LaunchRow">
            <WholeNumberField
              id={id}
              label={trans.__('Iterations')}
              value={model.state.iterations}
              range={ITERATIONS}
              onChange={(iterations) => {
                model.update({ iterations });
              }}
            />
            <span className="dfl-caption">
              {trans.__('More can be added when they are finished')}
            </span>
          </span>
        )}
      </Field>
    </BasicSection>
  );
}
