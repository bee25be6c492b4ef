import type { ReactElement } from 'react';
import { EmptyState, ErrorCard, useTranslation } from '../../../components/index.ts';
import { volumeIcon } from '../../../icons/index.ts';
import { ContentsCard } from './contents-card.tsx';
import { VolumeActivity } from './volume-activity.tsx';
import { useVolumePanel } from './volume-context.tsx';
import { VolumePicture } from './volume-picture.tsx';
import { VolumeToolbar } from './volume-toolbar.tsx';
import { VoxelsRemark } from './voxels-remark.tsx';

/** The panel: what is shown and how above, the picture below. */
export function VolumeView(): ReactElement {
  const trans = useTranslation();
  const { model } = useVolumePanel();
  const { args, data, contents, problem, isCancelled } = model;
  return (
    <div className="dfl-VolumePanel-view">
      {model.opened !== undefined && <VolumeToolbar />}
      <VolumeActivity />
      <VoxelsRemark />
      {contents !== undefined && <ContentsCard contents={contents} />}
      {problem !== undefined && (
        <div className="dfl-VolumePanel-problem">
          <ErrorCard
            title={trans.__('The volume could not be read')}
            cause={problem}
            nextStep={trans.__(
              'Open a model (.h5, .cxi), a density map (.mrc, .map, .ccp4) or a raw cube (.bin) instead, or drop one here.',
            )}
          />
        </div>
      )}
      {isCancelled && (
        <EmptyState
          icon={volumeIcon}
          title={trans.__('The volume is not read')}
          fact={trans.__('You cancelled it.')}
          action={{
            label: trans.__('Read again'),
            run: () => {
              model.readAgain();
            },
          }}
        />
      )}
      {data !== undefined && <VolumePicture />}
      {args.path === undefined && (
        <EmptyState
          icon={volumeIcon}
          title={trans.__('No volume is open')}
          fact={trans.__(
            'Double-click a volume (.mrc, .map, .ccp4, .bin, .h5, .cxi) in the file browser, or drop one here.',
          )}
        />
      )}
    </div>
  );
}
