import type { ReactElement } from 'react';
import { formatFixed, NumberField, useTranslation } from '../../../components/index.ts';
import { BasicSection } from './basic-section.tsx';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';

/** Which rotations in the plane are tried, and for how many classes: what 2D has for orientations. */
export function FlatSampling(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { num_rot: rotations, num_modes: classes, friedel_sym: isFriedel } = model.reading.options;
  // Half a turn gives a centrosymmetric plane again.
  const range = isFriedel ? 180 : 360;
  return (
    <BasicSection group="sampling" title={trans.__('Sampling')}>
      <Field
        label={trans.__('Rotations')}
        optionKey="num_rot"
        otherKeys={['num_div', 'in_quat_file', 'point_group']}
        help={
          rotations !== undefined &&
          trans.__('in the plane, %1° apart', formatFixed(range / rotations, 1))
        }
      >
        {(control) => (
          <NumberField
            {...control}
            value={rotations}
            minimum={1}
            onChange={(value) => {
              model.setOptions({ num_rot: value === undefined ? undefined : String(value) });
            }}
          />
        )}
      </Field>
      <Field label={trans.__('Classes')} optionKey="num_modes">
        {(control) => (
          <NumberField
            {...control}
            value={classes}
            minimum={1}
            onChange={(value) => {
              model.setOptions({ num_modes: value === undefined ? undefined : String(value) });
            }}
          />
        )}
      </Field>
    </BasicSection>
  );
}
