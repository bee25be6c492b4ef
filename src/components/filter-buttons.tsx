import type { RadialFilters } from '@damselfly/compute/volume/radial-filters.ts';
import type { ReactElement } from 'react';
import { lessMinimumIcon, normaliseIcon } from '../icons/index.ts';
import type { RangeChoice } from '../viewers/slices/range.ts';
import { IconButton } from './icon-button.tsx';
import { useTranslation } from './translation.tsx';

/** Turns on and off what is done to the shells of a model before it is looked at. */
export function FilterButtons({
  filters,
  onChange,
}: {
  readonly filters: RadialFilters;
  readonly onChange: (change: Partial<RadialFilters> & { range: RangeChoice }) => void;
}): ReactElement {
  const trans = useTranslation();
  const { radialMinimum, normalised } = filters;
  // A range that was chosen for other values would leave all black or white.
  const range = 'auto';
  return (
    <>
      <IconButton
        isSmall
        icon={lessMinimumIcon}
        label={trans.__('Less radial minimum: take away the least value at each distance')}
        isPressed={radialMinimum}
        onClick={() => {
          onChange({ radialMinimum: !radialMinimum, range });
        }}
      />
      <IconButton
        isSmall
        icon={normaliseIcon}
        label={trans.__('Normalise high q: divide by the mean at each distance')}
        isPressed={normalised}
        onClick={() => {
          onChange({ normalised: !normalised, range });
        }}
      />
    </>
  );
}
