import type { ReactElement } from 'react';
import { formatInteger, useTranslation } from '../../../components/index.ts';
import { pictureOf } from '../model/shown.ts';
import { useFrames } from './frame-context.tsx';
import { shownName } from './shown-name.ts';

/** Reads out which frame is shown. */
export function FrameAnnouncer(): ReactElement {
  const trans = useTranslation();
  const { shown } = useFrames().model;
  const { photons = 0 } = pictureOf(shown) ?? {};
  return (
    <div className="dfl-visuallyHidden" role="status">
      {shown !== undefined &&
        trans.__('%1: %2 photons', shownName(shown, trans), formatInteger(photons))}
    </div>
  );
}
