import type { ReactElement } from 'react';
import { Switch, useTranslation } from '../../../components/index.ts';
import { DisplayControls } from '../../frame/view/display-controls.tsx';
import { FrameAnnouncer } from '../../frame/view/frame-announcer.tsx';
import { useFrames } from '../../frame/view/frame-context.tsx';
import { FramePicture } from '../../frame/view/frame-picture.tsx';
import { FrameNavigation } from '../../frame/view/frame-toolbar.tsx';
import { classLetter } from '../model/class-name.ts';
import { ClassMark } from './class-mark.tsx';
import { useClassify } from './classify-context.tsx';
import { PolarView } from './polar-view.tsx';

/** The frame that is shown with its class; beside it, if wanted, in polar coordinates. */
export function FrameStage({ showsPolar }: { readonly showsPolar: boolean }): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { model: frames } = useFrames();
  const code = model.labels?.codes[frames.frame] ?? 0;
  return (
    <div className="dfl-Classify-main">
      <div className="dfl-FrameToolbar" role="toolbar" aria-label={trans.__('Frames')}>
        <FrameNavigation />
        <div className="dfl-FrameToolbar-group" role="status">
          {code === 0 ? (
            <span className="dfl-caption">{trans.__('no class')}</span>
          ) : (
            <>
              <ClassMark code={code} />
              {trans.__('class %1', classLetter(code))}
            </>
          )}
          {frames.isBlacklisted(frames.frame) && (
            <span className="dfl-caption">{trans.__('blacklisted')}</span>
          )}
        </div>
        {frames.opened?.blacklist !== undefined && (
          <Switch
            label={trans.__('Skip blacklisted')}
            isOn={frames.args.skipBlacklisted ?? true}
            onChange={(skipBlacklisted) => {
              frames.setOrder({ skipBlacklisted });
            }}
          />
        )}
        <span className="dfl-spring" />
        <DisplayControls />
      </div>
      <div className="dfl-Classify-pictures">
        <FramePicture />
        {showsPolar && <PolarView />}
      </div>
      <FrameAnnouncer />
    </div>
  );
}
