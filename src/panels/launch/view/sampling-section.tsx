import { rotationCount, rotationSpacing } from '@damselfly/compute/estimate/rotation-count.ts';
import { unbuiltModes } from '@damselfly/compute/emc/options.ts';
import { MAXIMUM_DIVISIONS } from '@damselfly/compute/geometry/rotation-list.ts';
import type { ReactElement } from 'react';
import {
  formatFixed,
  formatInteger,
  NumberField,
  Segmented,
  Slider,
  useTranslation,
} from '../../../components/index.ts';
import { BasicSection } from './basic-section.tsx';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';

/** Beyond it there are 400 000 rotations: typed if wanted, not slid to. */
const SLIDER_END = 20;

type Symmetry = 'none' | 'A5' | 'S4';

/** Which orientations are tried. */
export function SamplingSection(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { options, given } = model.reading;
  const divisions = typeof options.num_div === 'number' ? options.num_div : undefined;
  // What is wrong stays as it was typed, beside what is said about it.
  const typed = Number(given.num_div ?? NaN);
  const setDivisions = (value: number | undefined): void => {
    model.setOptions({ num_div: value === undefined ? undefined : String(value) });
  };
  const words =
    divisions === undefined
      ? undefined
      : trans.__(
          'num_div %1: %2 rotations, %3° apart',
          String(divisions),
          formatInteger(rotationCount(divisions)),
          formatFixed(rotationSpacing(divisions), 1),
        );
  const reason = trans.__('Not built yet: %1', unbuiltModes.point_group ?? '');
  return (
    <BasicSection group="sampling" title={trans.__('Sampling')}>
      <Field
        label={trans.__('Orientations')}
        optionKey="num_div"
        otherKeys={['in_quat_file']}
        help={words ?? given.in_quat_file}
      >
        {(control) => (
          <span className="dfl-LaunchRow">
            <NumberField
              {...control}
              value={divisions ?? (Number.isFinite(typed) ? typed : undefined)}
              minimum={1}
              maximum={MAXIMUM_DIVISIONS}
              onChange={(value) => {
                setDivisions(value);
              }}
            />
            <Slider
              label={trans.__('Divisions of the edges')}
              minimum={1}
              maximum={SLIDER_END}
              value={Math.min(divisions ?? 1, SLIDER_END)}
              text={words ?? trans.__('not given')}
              onChange={setDivisions}
            />
          </span>
        )}
      </Field>
      <Field isNamed label={trans.__('Symmetry')} optionKey="point_group">
        {() => (
          <Segmented<Symmetry>
            label={trans.__('Symmetry')}
            value="none"
            choices={[
              { value: 'none', label: trans.__('None') },
              { value: 'A5', label: trans.__('A5 icosahedral'), disabled: reason },
              { value: 'S4', label: trans.__('S4 octahedral'), disabled: reason },
            ]}
            onChange={() => {
              model.setOptions({ point_group: undefined });
            }}
          />
        )}
      </Field>
    </BasicSection>
  );
}
