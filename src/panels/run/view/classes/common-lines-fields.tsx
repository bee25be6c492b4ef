import { mostLeastRadius } from '@damselfly/compute/classes/class-lines.ts';
import { defaultSampling } from '@damselfly/compute/classes/default-sampling.ts';
import { useId, type ReactElement } from 'react';
import { Segmented, useTranslation, WholeField } from '../../../../components/index.ts';
import {
  LEAST_DIRECTIONS,
  MOST_DIRECTIONS,
  type CommonLinesState,
} from '../../model/view-state.ts';
import { useRun } from '../run-context.tsx';

/** How classes are compared, and what colours their points. @param size of a class, pixels. */
export function CommonLinesFields({ size }: { readonly size: number }): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const id = useId();
  const { commonLines } = model.view;
  const set = (change: Partial<CommonLinesState>): void => {
    model.setView({ commonLines: { ...commonLines, ...change } });
  };
  const farthest = Math.max(0, mostLeastRadius(size));
  const { directions, leastRadius, weighting, colour } = commonLines;
  const begin = leastRadius === 'auto' ? defaultSampling(size).leastRadius : leastRadius;
  return (
    <>
      <label htmlFor={`${id}-directions`}>{trans.__('Lines')}</label>
      <WholeField
        id={`${id}-directions`}
        value={directions}
        unit={trans.__('per half turn')}
        minimum={LEAST_DIRECTIONS}
        maximum={MOST_DIRECTIONS}
        onChange={(value) => {
          set({ directions: value });
        }}
      />
      <label htmlFor={`${id}-radius`}>{trans.__('from radius')}</label>
      <WholeField
        id={`${id}-radius`}
        value={Math.min(begin, farthest)}
        unit={trans.__('px')}
        minimum={0}
        maximum={farthest}
        onChange={(value) => {
          set({ leastRadius: value });
        }}
      />
      <Segmented
        label={trans.__('What each radius counts')}
        choices={[
          { value: 'alike', label: trans.__('Radii alike') },
          { value: 'intensity', label: trans.__('By intensity') },
        ]}
        value={weighting}
        onChange={(value) => {
          set({ weighting: value });
        }}
      />
      <Segmented
        label={trans.__('Colour of the points')}
        choices={[
          { value: 'component', label: trans.__('3rd component') },
          { value: 'occupancy', label: trans.__('Frames') },
        ]}
        value={colour}
        onChange={(value) => {
          set({ colour: value });
        }}
      />
    </>
  );
}
