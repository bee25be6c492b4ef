import { rotationCount, rotationSpacing } from '@damselfly/compute/estimate/rotation-count.ts';
import { MAXIMUM_DIVISIONS } from '@damselfly/compute/geometry/rotation-list.ts';
import type { ReactElement } from 'react';
import { formatFixed, formatInteger, Slider, useTranslation } from '../../../components/index.ts';
import { isFlatConfig } from '../model/is-flat-config.ts';
import { BasicSection } from './basic-section.tsx';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { NumberOption } from './number-option.tsx';
import { SymmetryField } from './symmetry-field.tsx';

/** Beyond it there are 400 000 rotations: typed if wanted, not slid to. */
const SLIDER_END = 20;

/** Which orientations are tried; classes have theirs beside their number. */
export function SamplingSection(): ReactElement | null {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { options, given } = model.reading;
  const [divisions, coarse] = divisionsOf(options.num_div);
  const setDivisions = (text: string): void => {
    const refined = coarse === undefined ? '' : ` ${coarse}`;
    model.setOptions({ num_div: text === '' ? undefined : `${text}${refined}` });
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
  const refines = coarse === undefined ? '' : trans.__('; refines num_div %1', String(coarse));
  if (isFlatConfig(options)) {
    return null;
  }
  return (
    <BasicSection group="sampling" title={trans.__('Sampling')}>
      <Field
        label={trans.__('Orientations')}
        optionKey="num_div"
        otherKeys={['in_quat_file']}
        help={words === undefined ? given.in_quat_file : words + refines}
      >
        {(control) => (
          <span className="dfl-LaunchRow">
            <NumberOption
              control={control}
              optionKey="num_div"
              value={divisions}
              minimum={1}
              maximum={MAXIMUM_DIVISIONS}
              onChange={setDivisions}
            />
            <Slider
              label={trans.__('Divisions of the edges')}
              minimum={1}
              maximum={SLIDER_END}
              value={Math.min(divisions ?? 1, SLIDER_END)}
              text={words ?? trans.__('not given')}
              onChange={(value) => {
                setDivisions(String(value));
              }}
            />
          </span>
        )}
      </Field>
      <SymmetryField />
    </BasicSection>
  );
}

/** Divisions that are tried, and those that a refinement starts from. */
function divisionsOf(
  value: number | readonly [number, number] | undefined,
): readonly [number | undefined, number | undefined] {
  return typeof value === 'object' ? value : [value, undefined];
}
