import type { ReactElement } from 'react';
import { IconButton, Segmented, Select, useTranslation } from '../../../components/index.ts';
import { compareIcon, expandIcon, ringsIcon, symmetriseIcon } from '../../../icons/index.ts';
import { COLOUR_MAP_NAMES } from '../../../viewers/colours/colour-map-name.ts';
import { colourMapText } from '../../../components/viewer-labels/colour-map-text.ts';
import { useFrames, useKeyLabel } from './frame-context.tsx';

/** How values become colours, and what of the detector is drawn. */
export function DisplayControls(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const named = useKeyLabel();
  const { view } = model;
  return (
    <div className="dfl-FrameToolbar-group">
      <Segmented
        label={named(trans.__('Scale of the colours (L)'))}
        choices={[
          { value: 'linear', label: trans.__('Linear') },
          { value: 'symlog', label: trans.__('Symlog') },
          { value: 'log', label: trans.__('Log') },
        ]}
        value={view.scale}
        onChange={(scale) => {
          // What is bright on one scale is not on another.
          model.setView({ scale, range: 'auto' });
        }}
      />
      <Select
        label={trans.__('Colour map')}
        choices={COLOUR_MAP_NAMES.map((value) => ({ value, label: colourMapText(value, trans) }))}
        value={view.colours}
        onChange={(colours) => {
          model.setView({ colours });
        }}
      />
      <Select
        label={trans.__('Where pixels are smaller than those of the screen')}
        choices={[
          { value: 'max', label: trans.__('Largest of pixels') },
          { value: 'mean', label: trans.__('Mean of pixels') },
          { value: 'sum', label: trans.__('Sum of pixels') },
        ]}
        value={view.pooling}
        onChange={(pooling) => {
          model.setView({ pooling });
        }}
      />
      <Select
        label={named(trans.__('Mask of the detector (M)'))}
        choices={[
          { value: 'marked', label: trans.__('Mask marked') },
          { value: 'hidden', label: trans.__('Mask hidden') },
          { value: 'off', label: trans.__('No mask') },
        ]}
        value={view.mask}
        onChange={(mask) => {
          model.setView({ mask });
        }}
      />
      <IconButton
        icon={ringsIcon}
        label={named(trans.__('Resolution rings (Q)'))}
        isPressed={view.rings}
        onClick={() => {
          model.setView({ rings: !view.rings });
        }}
      />
      <IconButton
        icon={symmetriseIcon}
        label={named(trans.__('Mean with the pixel opposite the beam (F)'))}
        isPressed={model.args.symmetrise === true}
        onClick={() => {
          model.setSymmetrised(model.args.symmetrise !== true);
        }}
      />
      {model.comparison.canCompare && (
        <IconButton
          icon={compareIcon}
          label={
            model.isPowder
              ? trans.__('Compare with the model: a frame, which a powder is not')
              : named(trans.__('Compare with the model (C)'))
          }
          isPressed={model.isComparing}
          isDisabled={model.isPowder}
          onClick={() => {
            model.setComparing(!model.isComparing);
          }}
        />
      )}
      <IconButton
        icon={expandIcon}
        label={trans.__('Show all (0)')}
        isDisabled={view.zoom === 'fit'}
        onClick={() => {
          model.setView({ zoom: 'fit', middle: null });
        }}
      />
    </div>
  );
}
