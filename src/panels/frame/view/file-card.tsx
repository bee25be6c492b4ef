import type { ReactElement } from 'react';
import { formatInteger, useTranslation } from '../../../components/index.ts';
import { nameOf } from '../../../services/places/paths.ts';
import { useFrames } from './frame-context.tsx';
import { Figures, SideCard } from './side-card.tsx';

/** What the file holds. */
export function FileCard(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useFrames();
  const { opened } = model;
  if (opened === undefined) {
    return null;
  }
  const { files, frameCount, pixelCount, dtype, blacklist, blacklistProblem } = opened;
  const stored = {
    sparse: trans.__('lit pixels'),
    int32: trans.__('all pixels, int32'),
    float64: trans.__('all pixels, float64'),
  };
  const left = blacklist?.reduce((sum, value) => sum + value, 0);
  return (
    <SideCard
      title={files.length === 1 ? trans.__('File') : trans._n('%1 file', '%1 files', files.length)}
      caption={files.length === 1 ? nameOf(files[0].path) : undefined}
    >
      <Figures
        entries={[
          [trans.__('Frames'), formatInteger(frameCount)],
          [trans.__('Pixels'), formatInteger(pixelCount)],
          [trans.__('Stored'), stored[dtype]],
          ...(left === undefined ? [] : [[trans.__('Blacklisted'), formatInteger(left)] as const]),
        ]}
      />
      {blacklistProblem !== undefined && (
        <div className="dfl-caption">
          {trans.__('The blacklist is not used: %1', blacklistProblem)}
        </div>
      )}
    </SideCard>
  );
}
