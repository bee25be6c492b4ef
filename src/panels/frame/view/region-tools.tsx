import type { ReactElement } from 'react';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { circleIcon, rectangleIcon } from '../../../icons/index.ts';
import type { RegionShape } from '../../../viewers/frame/region/frame-region.ts';
import { useFrames } from './frame-context.tsx';

/** Let a region be drawn on the picture. */
export function RegionTools(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const { draws } = model.view;
  const toggle = (shape: RegionShape) => (): void => {
    model.setView({ draws: draws === shape ? null : shape });
  };
  return (
    <div className="dfl-FrameToolbar-group" role="group" aria-label={trans.__('Region')}>
      <IconButton
        icon={circleIcon}
        label={trans.__('Draw a circle')}
        isPressed={draws === 'circle'}
        onClick={toggle('circle')}
      />
      <IconButton
        icon={rectangleIcon}
        label={trans.__('Draw a rectangle')}
        isPressed={draws === 'rectangle'}
        onClick={toggle('rectangle')}
      />
    </div>
  );
}
