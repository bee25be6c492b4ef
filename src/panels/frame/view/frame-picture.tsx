import { useMemo, type ReactElement } from 'react';
import { Button, useTranslation, useKeptState, ViewerHost } from '../../../components/index.ts';
import type { FrameData } from '../../../viewers/frame/frame-data.ts';
import type { FrameState } from '../../../viewers/frame/frame-state.ts';
import { useFrames } from './frame-context.tsx';
import { shownName } from './shown-name.ts';

/** The viewer, and above it what there is to say of how pixels lie. */
export function FramePicture(): ReactElement {
  const trans = useTranslation();
  const { model, hovered, createViewer } = useFrames();
  const { shown, view } = model;
  const keep = useKeptState<FrameState>((state) => {
    model.setView(state);
  });
  const data = useMemo((): FrameData | undefined => {
    if (shown === undefined) {
      return undefined;
    }
    const { layout, values } = shown.kind === 'frame' ? shown.picture : shown.powder.picture;
    return { layout, values, unit: trans.__('photons'), name: shownName(shown, trans) };
  }, [shown, trans]);
  return (
    <section className="dfl-FramePicture" aria-label={trans.__('Picture')}>
      <OrderNote />
      <PowderNote />
      <ViewerHost
        create={createViewer}
        data={data}
        state={view}
        onMount={(viewer) => {
          viewer.on('range', () => {
            keep(viewer);
          });
          viewer.on('view', () => {
            keep(viewer);
          });
          viewer.on('hover', (reading) => {
            hovered.emit(reading);
          });
        }}
        className="dfl-FramePicture-viewer"
      />
    </section>
  );
}

/** Says so where pixels do not lie as on the detector. */
function OrderNote(): ReactElement | null {
  const trans = useTranslation();
  const { model, canPick, chooseDetector } = useFrames();
  const layout =
    model.shown?.kind === 'frame' ? model.shown.picture.layout : model.shown?.powder.picture.layout;
  if (layout === undefined || layout.geometry !== undefined) {
    return null;
  }
  const unknown = trans.__(
    'No detector file is known: neither a config.ini of this folder names one, nor is there one.',
  );
  return (
    <div className="dfl-FramePicture-note" role="note">
      <span>
        {model.detector.isReading
          ? trans.__('Reading the detector…')
          : (model.detector.problem ?? unknown)}{' '}
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
      <span>{shownName(model.shown, trans)}</span>
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
