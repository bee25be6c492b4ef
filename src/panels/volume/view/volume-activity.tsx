import type { ReactElement } from 'react';
import { Button, formatPercent, ProgressBar, useTranslation } from '../../../components/index.ts';
import { useVolumePanel } from './volume-context.tsx';

/** How far reading, saving or recording is, with Cancel. */
export function VolumeActivity(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useVolumePanel();
  const { activity } = model;
  if (activity === undefined) {
    return null;
  }
  const text = {
    read: trans.__('Reading the volume'),
    save: trans.__('Saving the volume'),
    movie: trans.__('Recording'),
    companions: trans.__('Reading the other volumes'),
    support: trans.__('Reading the support'),
  }[activity.kind];
  return (
    <div className="dfl-VolumeActivity">
      <span>
        {activity.part === undefined ? text : `${text} · ${formatPercent(activity.part)}`}
      </span>
      <ProgressBar label={text} fraction={activity.part} />
      <Button
        isSmall
        onClick={() => {
          model.cancel();
        }}
      >
        {trans.__('Cancel')}
      </Button>
    </div>
  );
}
