import { useMemo } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import type { Companions } from '../../../viewers/volume/together/companions.ts';
import { volumeData } from '../model/volume-data.ts';
import { iterationText } from '../model/iteration-text.ts';
import { useRun } from './run-context.tsx';

/** What is to be seen together with the model, by name; nothing until it is there. */
export function useCompanions(): Companions {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.companions.changed);
  const { current } = model.companions;
  const isModes = model.view.companions === 'modes';
  const voxel = model.detail?.facts.voxel;
  // Of what is there, which may still be what was asked for before.
  const { iteration = 0, mode = 0 } = model.volume.current?.header ?? {};
  const volumes = useMemo(
    () =>
      current.map((bytes) => ({
        data: volumeData(bytes, voxel, trans),
        name:
          (bytes.header.mode ?? 0) === mode
            ? iterationText(bytes.header.iteration, trans)
            : trans.__('Mode %1', bytes.header.mode ?? 0),
      })),
    [current, voxel, trans, mode],
  );
  return useMemo(
    () => ({
      volumes,
      name: isModes ? trans.__('Mode %1', mode) : iterationText(iteration, trans),
      // Of an iteration the earlier one stands at the left.
      before: isModes ? mode : 1,
      sharesLevels: !isModes,
    }),
    [volumes, isModes, mode, iteration, trans],
  );
}
