import { useId, type ReactElement } from 'react';
import { Select, Switch, useTranslation } from '../../../components/index.ts';
import { MOST_SEED, MOST_STARTS } from '../model/phase-problems.ts';
import { FormRow } from './form-row.tsx';
import { NumberRow } from './number-row.tsx';
import { usePhase } from './phase-context.tsx';

/** Which class is phased, and how. */
export function PhaseForm(): ReactElement | null {
  const trans = useTranslation();
  const id = useId();
  const { model } = usePhase();
  const { classes, number } = model;
  if (classes === undefined) {
    return null;
  }
  const { size, count, iteration } = classes;
  const edge = Math.floor(size / 2);
  return (
    <div className="dfl-Phase-form">
      <FormRow label={trans.__('Class')} id={`${id}-class`}>
        <Select
          id={`${id}-class`}
          choices={Array.from({ length: count }, (_, i) => ({
            value: String(i),
            label: trans.__('Class %1', i),
          }))}
          value={String(number)}
          onChange={(value) => {
            model.choose({ class: Number(value) });
          }}
        />
      </FormRow>
      <FormRow label={trans.__('Iteration')} id={`${id}-iteration`}>
        <Select
          id={`${id}-iteration`}
          choices={model.iterations.map((value) => ({
            value: String(value),
            label: String(value),
          }))}
          value={String(iteration)}
          onChange={(value) => {
            model.choose({ iteration: Number(value) });
          }}
        />
      </FormRow>
      <NumberRow
        name="leastRadius"
        label={trans.__('Radius from')}
        help={trans.__('Within it nothing counts as measured, as behind a beam stop.')}
        unit={trans.__('px')}
        minimum={0}
        maximum={edge}
      />
      <NumberRow
        name="mostRadius"
        label={trans.__('Radius to')}
        help={trans.__('From there on the intensity counts as 0.')}
        unit={trans.__('px')}
        minimum={1}
        maximum={size}
      />
      <NumberRow
        name="kernel"
        label={trans.__('Background kernel')}
        help={trans.__(
          'The least value of a box of this width is taken away; wider than a speckle, 0 for none.',
        )}
        unit={trans.__('px')}
        minimum={0}
        maximum={size}
      />
      <NumberRow
        name="supportCount"
        label={trans.__('Pixels of the support')}
        help={trans.__('The highest ones after a blur, anew in each iteration.')}
        minimum={1}
        maximum={Math.floor(size ** 2 / 2)}
      />
      <AlgorithmRow />
      <FormRow label={trans.__('Positive density')}>
        <Switch
          label={trans.__('Positive density')}
          showsLabel={false}
          isOn={model.options.isPositive}
          isDisabled={model.phasing.isPhasing}
          onChange={(isPositive) => {
            model.set({ isPositive });
          }}
        />
      </FormRow>
      <NumberRow
        name="starts"
        label={trans.__('Random starts')}
        help={trans.__('The one with the least error counts.')}
        minimum={1}
        maximum={MOST_STARTS}
      />
      <NumberRow
        name="seed"
        label={trans.__('Seed')}
        help={trans.__('Of the first start; the others have the next ones.')}
        minimum={0}
        maximum={MOST_SEED}
      />
    </div>
  );
}

function AlgorithmRow(): ReactElement {
  const trans = useTranslation();
  const id = useId();
  const { model } = usePhase();
  const problem = model.problems.algorithm;
  return (
    <FormRow
      label={trans.__('Algorithm')}
      id={id}
      help={trans.__('Iterations of error reduction (ER) and the difference map (DM), in turns.')}
    >
      <span className={problem === undefined ? 'dfl-TextInput' : 'dfl-TextInput dfl-mod-error'}>
        <input
          id={id}
          value={model.options.algorithm}
          spellCheck={false}
          disabled={model.phasing.isPhasing}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? `${id}-help` : `${id}-error`}
          onChange={({ target }) => {
            model.set({ algorithm: target.value });
          }}
        />
      </span>
      {problem !== undefined && (
        <span id={`${id}-error`} className="dfl-fieldError">
          {problem}
        </span>
      )}
    </FormRow>
  );
}
