import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import {
  formatSignificant,
  Segmented,
  useTranslation,
  ViewerHost,
} from '../../../components/index.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { VolumeEvents, VolumeState } from '../../../viewers/volume/volume-state.ts';
import type { CompanionViewer } from '../../run/run-viewers.ts';
import { volumeLabels } from '../../../components/viewer-labels/volume-labels.ts';

type Together = Exclude<VolumeState['together'], 'alone'>;

/** Two volumes that lie as each other do, seen by one camera. */
export function VolumePair({
  volumes,
  voxel,
  names,
  factor,
}: {
  readonly volumes: readonly [VolumeData, VolumeData];
  /** Of both, 1/nm; missing where nobody knows. */
  readonly voxel: number | undefined;
  readonly names: readonly [string, string];
  /** What the second was multiplied by; where it was not, there is no difference to see. */
  readonly factor: number | undefined;
}): ReactElement {
  const trans = useTranslation();
  const [together, setTogether] = useState<Together>('tiles');
  const [viewer, setViewer] = useState<CompanionViewer>();
  const [firstName, secondName] = names;
  const [first, second] = useMemo(
    () => volumes.map((volume) => ({ ...volume, voxel })),
    [volumes, voxel],
  );
  useEffect(() => {
    if (viewer) {
      viewer.companions = {
        volumes: [{ name: secondName, data: second }],
        name: firstName,
        before: 0,
        sharesLevels: true,
      };
    }
  }, [viewer, second, firstName, secondName]);
  const create = useCallback(async () => {
    const { VolumeViewer } = await import('../../../viewers/volume/volume-viewer.ts');
    return new VolumeViewer({ labels: volumeLabels(trans) });
  }, [trans]);
  return (
    <>
      <div className="dfl-Compare-row">
        <Segmented<Together>
          label={trans.__('How the two are shown')}
          choices={[
            { value: 'tiles', label: trans.__('Side by side') },
            { value: 'swipe', label: trans.__('Swipe') },
            ...(factor === undefined
              ? []
              : [{ value: 'difference' as const, label: trans.__('Difference') }]),
          ]}
          value={together}
          onChange={setTogether}
        />
        {factor !== undefined && (
          <span className="dfl-caption">
            {trans.__('The second is multiplied by %1.', formatSignificant(factor, 3))}
          </span>
        )}
      </div>
      <ViewerHost<VolumeData, VolumeState, VolumeEvents, CompanionViewer>
        create={create}
        data={first}
        state={{ together }}
        link={(mounted) => {
          setViewer(mounted);
          return () => {
            setViewer(undefined);
          };
        }}
        className="dfl-Compare-volumes"
      />
    </>
  );
}
