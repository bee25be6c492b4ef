import type { ReactElement } from 'react';
import { Segmented, Select, useTranslation } from '../../../components/index.ts';
import { COLOUR_MAP_NAMES } from '../../../viewers/colours/colour-map-name.ts';
import type { SlicesState } from '../../../viewers/slices/slices-state.ts';
import { colourMapText } from '../../../components/viewer-labels/colour-map-text.ts';

type Colours = Pick<SlicesState, 'scale' | 'colours'>;

/** How values become colours: the scale and the map. */
export function ColourControls({
  state,
  onChange,
}: {
  readonly state: Colours;
  readonly onChange: (change: Partial<Colours>) => void;
}): ReactElement {
  const trans = useTranslation();
  return (
    <>
      <Segmented
        label={trans.__('Scale of the colours')}
        choices={[
          { value: 'linear', label: trans.__('Linear') },
          { value: 'log', label: trans.__('Log') },
          { value: 'gamma', label: trans.__('γ') },
        ]}
        value={state.scale}
        onChange={(scale) => {
          onChange({ scale });
        }}
      />
      <Select
        label={trans.__('Colour map')}
        choices={COLOUR_MAP_NAMES.map((value) => ({ value, label: colourMapText(value, trans) }))}
        value={state.colours}
        onChange={(colours) => {
          onChange({ colours });
        }}
      />
    </>
  );
}
