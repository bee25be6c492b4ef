import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { pictureOf } from '../model/shown.ts';
import { FrameCanvas } from './frame-canvas.tsx';
import { useFrames } from './frame-context.tsx';
import { MatchingSlice } from './matching-slice.tsx';
import { shownName } from './shown-name.ts';

/** The frame, beside it what the model predicts, and above what there is to say of how pixels lie. */
export function FramePicture(): ReactElement {
  const trans = useTranslation();
  const { model, hold } = useFrames();
  const { shown } = model;
  const isComparing = model.isComparing && shown?.kind === 'frame';
  const name = shown === undefined ? '' : shownName(shown, trans);
  return (
    <section className="dfl-FramePicture" aria-label={trans.__('Picture')}>
      <OrderNote />
      <PowderNote />
      <div className="dfl-FramePicture-halves">
        <div className="dfl-FramePicture-half">
          {isComparing && <div className="dfl-FramePicture-name">{name}</div>}
          <FrameCanvas
            picture={pictureOf(shown)}
            name={name}
            isDrawnOn
            {...(hold && { link: hold })}
          />
        </div>
        {isComparing && <MatchingSlice />}
      </div>
    </section>
  );
}

/** Says so where pixels do not lie as on the detector. */
function OrderNote(): ReactElement | null {
  const trans = useTranslation();
  const { model, canPick, chooseDetector } = useFrames();
  const layout = pictureOf(model.shown)?.layout;
  if (layout === undefined || layout.geometry !== undefined) {
    return null;
  }
  const { detector } = model;
  const unknown = trans.__(
    'No detector file is known: neither a config.ini of this folder names one, nor is there one.',
  );
  const sought = trans.__('Looking for the detector…');
  const read = trans.__('Reading the detector…');
  const known = detector.isReading ? read : (detector.problem ?? unknown);
  return (
    <div className="dfl-FramePicture-note" role="note">
      <span>
        {detector.isSought ? sought : known}{' '}
        {trans.__('Pixels are shown in the order of the file, in rows of %1.', layout.columns)}
      </span>
      {canPick && (
        <Button isSmall onClick={chooseDetector}>
          {trans.__('Choose Detector…')}
        </Button>
      )}
    </div>
  );
}

/** Says so where no single frame is shown. */
function PowderNote(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useFrames();
  if (model.shown?.kind !== 'powder') {
    return null;
  }
  return (
    <div className="dfl-FramePicture-note" role="note">
      <span>
        {shownName(model.shown, trans)}
        {model.isComparing && ` · ${trans.__('the model is compared with frames only')}`}
      </span>
      <Button
        isSmall
        onClick={() => {
          model.show(model.frame);
        }}
      >
        {trans.__('Back to frame %1', model.frame)}
      </Button>
    </div>
  );
}
