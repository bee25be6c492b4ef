import type { ReactElement } from 'react';
import {
  Button,
  formatInteger,
  IconButton,
  Select,
  Switch,
  useTranslation,
  WholeField,
} from '../../../components/index.ts';
import { chevronLeftIcon, chevronRightIcon, randomIcon } from '../../../icons/index.ts';
import { DisplayControls } from './display-controls.tsx';
import { useFrames, useKeyLabel } from './frame-context.tsx';
import { RegionTools } from './region-tools.tsx';

/** Which frame is shown, which are gone through, and how values become colours. */
export function FrameToolbar(): ReactElement {
  const trans = useTranslation();
  return (
    <div className="dfl-FrameToolbar" role="toolbar" aria-label={trans.__('Frames')}>
      <FrameNavigation />
      <Selection />
      <span className="dfl-spring" />
      <DisplayControls />
      <RegionTools />
    </div>
  );
}

/** Leads from frame to frame. */
export function FrameNavigation(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const named = useKeyLabel();
  const last = (model.opened?.frameCount ?? 1) - 1;
  return (
    <div className="dfl-FrameToolbar-group">
      <IconButton
        icon={chevronLeftIcon}
        label={trans.__('Previous frame (←)')}
        onClick={() => {
          model.step(-1);
        }}
      />
      <WholeField
        label={trans.__('Frame')}
        value={model.frame}
        minimum={0}
        maximum={last}
        unit={trans.__('of 0 to %1', formatInteger(last))}
        onChange={(frame) => {
          model.show(frame);
        }}
      />
      <IconButton
        icon={chevronRightIcon}
        label={trans.__('Next frame (→)')}
        onClick={() => {
          model.step(1);
        }}
      />
      <IconButton
        icon={randomIcon}
        label={named(trans.__('Random frame (R)'))}
        onClick={() => {
          model.showRandom();
        }}
      />
    </div>
  );
}

/** Leaves out frames that are blacklisted or of other modes, where that is known. */
function Selection(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const { opened, modes, order, args } = model;
  const position = order.positionOf(model.frame);
  const all = order.count;
  const isPart = all !== opened?.frameCount;
  const { mode } = args;
  return (
    <div className="dfl-FrameToolbar-group">
      {opened?.blacklist !== undefined && (
        <Switch
          label={trans.__('Skip blacklisted')}
          isOn={args.skipBlacklisted ?? true}
          onChange={(skipBlacklisted) => {
            model.setOrder({ skipBlacklisted });
          }}
        />
      )}
      <Select
        label={trans.__('Frames that are gone through')}
        choices={[
          { value: 'all', label: trans.__('All frames') },
          { value: 'odd', label: trans.__('Odd ones') },
          { value: 'even', label: trans.__('Even ones') },
        ]}
        value={args.parity ?? 'all'}
        onChange={(value) => {
          model.setOrder({ parity: value === 'all' ? undefined : value });
        }}
      />
      {args.frames !== undefined && (
        <Button
          isSmall
          title={trans.__('Go through all frames again')}
          onClick={() => {
            model.setOrder({ frames: undefined });
          }}
        >
          {trans._n('%1 chosen ✕', '%1 chosen ✕', args.frames.length)}
        </Button>
      )}
      {modes !== undefined && (
        <Select
          label={trans.__('Mode, as of iteration %1', modes.iteration)}
          choices={[
            { value: 'all', label: trans.__('All modes') },
            ...Array.from({ length: modes.count }, (_, number) => ({
              value: String(number),
              label: trans.__('Mode %1', number),
            })),
          ]}
          value={mode === undefined ? 'all' : String(mode)}
          onChange={(value) => {
            model.setOrder({
              mode: value === 'all' ? undefined : Number(value),
            });
          }}
        />
      )}
      {isPart && (
        <span className="dfl-caption">
          {position === undefined
            ? trans.__('not among the %1', formatInteger(all))
            : trans.__('%1 of %2', formatInteger(position + 1), formatInteger(all))}
        </span>
      )}
    </div>
  );
}
