import type { ReactElement } from 'react';
import { EmptyState, ErrorCard, useTranslation } from '../../../components/index.ts';
import { photonsIcon } from '../../../icons/index.ts';
import { CursorCard } from './cursor-card.tsx';
import { DetectorCard } from './detector-card.tsx';
import { FileCard } from './file-card.tsx';
import { FrameAnnouncer } from './frame-announcer.tsx';
import { FrameCard } from './frame-card.tsx';
import { useFrames } from './frame-context.tsx';
import { FramePicture } from './frame-picture.tsx';
import { FrameToolbar } from './frame-toolbar.tsx';
import { PowderCard } from './powder-card.tsx';
import { RadialCard } from './radial-card.tsx';
import { RegionCard } from './region-card.tsx';

/** The panel: which frame and how it is shown above, the picture, and what is known of it beside. */
export function FrameView(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  if (model.opened === undefined) {
    return <NothingOpened />;
  }
  return (
    <div className="dfl-FrameView">
      <FrameToolbar />
      {model.problem !== undefined && (
        <div className="dfl-FrameView-problem">
          <ErrorCard
            title={trans.__('The frame could not be read')}
            cause={model.problem}
            nextStep={trans.__(
              'What is shown was read before. Go to another frame, or open it again.',
            )}
          />
        </div>
      )}
      <div className="dfl-FrameView-body">
        <FramePicture />
        <aside className="dfl-FrameView-side" aria-label={trans.__('About the frame')}>
          <CursorCard />
          <FrameCard />
          <RegionCard />
          <RadialCard />
          <DetectorCard />
          <PowderCard />
          <FileCard />
        </aside>
      </div>
      <FrameAnnouncer />
    </div>
  );
}

function NothingOpened(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  if (model.problem !== undefined) {
    return (
      <div className="dfl-FrameView-problem">
        <ErrorCard
          title={trans.__('The frames could not be opened')}
          cause={model.problem}
          nextStep={trans.__('Open another photon file from the file browser, or drop one here.')}
        />
      </div>
    );
  }
  return model.isSettled ? (
    <EmptyState
      icon={photonsIcon}
      title={trans.__('No frames are open')}
      fact={trans.__(
        'Double-click a photon file (.emc) in the file browser, or drop one here with its detector.',
      )}
    />
  ) : (
    <EmptyState
      icon={photonsIcon}
      title={trans.__('Opening the frames…')}
      fact={trans.__('Only what is looked at is read, however large the file is.')}
    />
  );
}
