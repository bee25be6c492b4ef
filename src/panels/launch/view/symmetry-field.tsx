import {
  LARGEST_ORDER,
  POINT_GROUP_OF_KIND,
  pointGroupKind,
  type PointGroup,
} from '@damselfly/compute/geometry/point-groups/point-group.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import { useId, type ReactElement } from 'react';
import { Select, useTranslation } from '../../../components/index.ts';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

const NONE = 'none';

/** Which point group the particle has; of the groups about an axis, of which order. */
export function SymmetryField(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const group = model.reading.given.point_group ?? '';
  const kind = pointGroupKind(group);
  const set = (name: string | undefined): void => {
    model.setOptions({ point_group: name });
  };
  return (
    <Field label={trans.__('Symmetry')} optionKey="point_group">
      {({ id }) => (
        <span className="dfl-LaunchRow">
          <Select<string>
            id={id}
            value={group === '' ? NONE : (kind ?? group)}
            choices={[
              { value: NONE, label: trans.__('None') },
              ...choices(trans),
              // What is none is shown as it stands in the file, with what is wrong.
              ...(group === '' || kind !== undefined ? [] : [{ value: group, label: group }]),
            ]}
            onChange={(value) => {
              set(choices(trans).find((choice) => choice.value === value)?.group);
            }}
          />
          {(kind === 'cyclic' || kind === 'dihedral') && (
            <Order
              group={group}
              onChange={(order) => {
                set(`${group.slice(0, 1)}${order}`);
              }}
            />
          )}
        </span>
      )}
    </Field>
  );
}

function Order({
  group,
  onChange,
}: {
  readonly group: string;
  readonly onChange: (order: number) => void;
}): ReactElement {
  const trans = useTranslation();
  const id = useId();
  return (
    <>
      <label className="dfl-caption" htmlFor={id}>
        {trans.__('Order n')}
      </label>
      <WholeNumberField
        id={id}
        label={trans.__('Order n')}
        value={Number(group.slice(1))}
        range={{ minimum: 1, maximum: LARGEST_ORDER }}
        onChange={onChange}
      />
    </>
  );
}

function choices(trans: TranslationBundle): {
  readonly value: PointGroup['kind'];
  readonly label: string;
  readonly group: string;
}[] {
  const labels = {
    icosahedral: trans.__('A5 or I, icosahedral'),
    octahedral: trans.__('S4 or O, octahedral'),
    tetrahedral: trans.__('T, tetrahedral'),
    cyclic: trans.__('Cn, about z'),
    dihedral: trans.__('Dn, about z and x'),
  };
  const kinds = ['icosahedral', 'octahedral', 'tetrahedral', 'cyclic', 'dihedral'] as const;
  return kinds.map((value) => ({
    value,
    label: labels[value],
    group: POINT_GROUP_OF_KIND[value],
  }));
}
