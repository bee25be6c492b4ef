import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { nameOf } from '../../../services/places/paths.ts';
import type { KnownDetector } from '../model/frame-input.ts';
import { useFrames } from './frame-context.tsx';
import { SideCard } from './side-card.tsx';

/** Which detector lays the frames out, and how it is known. */
export function DetectorCard(): ReactElement {
  const trans = useTranslation();
  const { model, canPick, chooseDetector } = useFrames();
  const detector = model.detector.used;
  const path = detector?.request.path ?? '';
  const isSettled = !model.detector.isSought && !model.detector.isReading;
  const none = isSettled ? trans.__('Not known') : trans.__('Looking for it…');
  return (
    <SideCard title={trans.__('Detector')}>
      <div className="dfl-FrameCard-row">
        <span className="dfl-ellipsis" title={path}>
          {detector === undefined ? none : nameOf(path)}
        </span>
        <span className="dfl-spring" />
        {canPick && (
          <Button isSmall kind="quiet" onClick={chooseDetector}>
            {trans.__('Choose…')}
          </Button>
        )}
      </div>
      <div className="dfl-caption">
        {detector === undefined ? (
          trans.__('With a detector file, pixels lie as they did, with q and resolution.')
        ) : (
          <Origin detector={detector} />
        )}
      </div>
    </SideCard>
  );
}

function Origin({ detector }: { readonly detector: KnownDetector }): ReactElement {
  const trans = useTranslation();
  const { origin, config, request } = detector;
  const texts = {
    chosen: trans.__('Chosen by you.'),
    config: trans.__('Named by %1.', nameOf(config ?? '')),
    folder: trans.__('The only detector file of the folder.'),
    run: trans.__('As the run was started with.'),
  };
  return (
    <>
      {texts[origin]}{' '}
      {request.wavelength === undefined &&
        trans.__('No wavelength is known: q is told in voxels of the model.')}
    </>
  );
}
