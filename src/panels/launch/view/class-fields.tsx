import type { ReactElement } from 'react';
import { formatFixed, useTranslation } from '../../../components/index.ts';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { NumberOption } from './number-option.tsx';

/** How many classes there are, and which rotations in the plane are tried: what 2D has for orientations. */
export function ClassFields(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { num_rot: rotations, num_modes: classes, friedel_sym: isFriedel } = model.reading.options;
  // Half a turn gives a centrosymmetric plane again.
  const range = isFriedel ? 180 : 360;
  return (
    <>
      <Field label={trans.__('Classes')} optionKey="num_modes">
        {(control) => (
          <NumberOption
            control={control}
            optionKey="num_modes"
            value={classes}
            minimum={1}
            onChange={(text) => {
              model.setOptions({ num_modes: text });
            }}
          />
        )}
      </Field>
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
          <NumberOption
            control={control}
            optionKey="num_rot"
            value={rotations}
            minimum={1}
            onChange={(text) => {
              model.setOptions({ num_rot: text });
            }}
          />
        )}
      </Field>
    </>
  );
}
