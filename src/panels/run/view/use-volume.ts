import { useMemo } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { volumeData } from '../model/volume-data.ts';
import { useRun } from './run-context.tsx';

/** The model that is to be seen now; of an earlier iteration until the shown one has come. */
export function useVolume(): VolumeData | undefined {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.volume.changed);
  const { current } = model.volume;
  const voxel = model.detail?.facts.voxel;
  return useMemo(() => current && volumeData(current, voxel, trans), [current, voxel, trans]);
}
