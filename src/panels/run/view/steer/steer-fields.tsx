import { optionFields } from '@damselfly/compute/emc/option-fields.ts';
import { EmcOptionsSchema } from '@damselfly/compute/emc/options.ts';
import { defaultOf } from '@damselfly/compute/io/formats/dragonfly-config/check-options.ts';
import { valueText } from '@damselfly/compute/io/formats/dragonfly-config/value-text.ts';
import {
  STEERABLE_KEYS,
  WORKERS_KEY,
  type SteerableKey,
} from '@damselfly/compute/io/steering/steerable-keys.ts';
import type { SteerTexts } from '@damselfly/compute/io/steering/steering.ts';
import { classes } from '@jupyterlab/ui-components';
import { useId, type ReactElement } from 'react';
import { useTranslation } from '../../../../components/index.ts';
import { optionTitle } from '../../model/option-title.ts';
import type { SteerPlan } from '../../model/steer-plan.ts';

export interface SteerFieldsProps {
  readonly plan: SteerPlan;
  readonly draft: SteerTexts;
  readonly onChange: (key: SteerableKey, text: string) => void;
}

/** A row for each key that may change: its name, its value, and what it was where that differs. */
export function SteerFields(props: SteerFieldsProps): ReactElement {
  return (
    <div className="dfl-Steer-fields">
      {STEERABLE_KEYS.map((key) => (
        <SteerField key={key} name={key} {...props} />
      ))}
    </div>
  );
}

function SteerField({
  name,
  plan,
  draft,
  onChange,
}: SteerFieldsProps & { readonly name: SteerableKey }): ReactElement {
  const trans = useTranslation();
  const id = useId();
  const field = optionFields.find(({ key }) => key === name);
  const title = optionTitle(name, trans);
  const help = field === undefined ? trans.__('How many share the computation') : field.description;
  const change = plan.changes.find(({ key }) => key === name);
  const problem = plan.problems.get(name);
  const before = plan.texts[name];
  const isDrafted = Object.hasOwn(draft, name);
  return (
    <div className={classes('dfl-Steer-field', change !== undefined && 'dfl-mod-changed')}>
      <label htmlFor={id} title={help}>
        {title}
      </label>
      <span className={classes('dfl-TextInput', problem !== undefined && 'dfl-mod-error')}>
        <input
          id={id}
          value={isDrafted ? draft[name] : before}
          placeholder={emptyText(name, trans)}
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => {
            onChange(name, target.value);
          }}
        />
      </span>
      <span
        id={`${id}-note`}
        className={problem === undefined ? 'dfl-caption' : 'dfl-Steer-problem dfl-fieldError'}
      >
        {problem ??
          (change === undefined
            ? (field?.unit ?? '')
            : trans.__('was %1', change.old === '' ? trans.__('none') : change.old))}
      </span>
    </div>
  );
}

/** What an empty field stands for. */
function emptyText(key: SteerableKey, trans: ReturnType<typeof useTranslation>): string {
  const byDefault = key === WORKERS_KEY ? undefined : defaultOf(EmcOptionsSchema.properties[key]);
  return byDefault === undefined
    ? trans.__('none')
    : trans.__('%1 by default', valueText(byDefault));
}
