import { useMemo, useState } from 'react';
import { changesOf } from '../../../components/changes-of.ts';
import { useSignal } from '../../../components/index.ts';
import type { VolumeState } from '../../../viewers/volume/volume-state.ts';
import { startsAtRandom } from '../model/starts-at-random.ts';
import { isSurfaceAlone, NOISE } from '../model/start-view.ts';
import { useRun } from './run-context.tsx';

/** How the model of the shown iteration is seen. */
export interface StartView {
  /** Whether it is noise that the run began with. */
  readonly isRandom: boolean;
  /** Whether that is seen otherwise than the model will be. */
  readonly isOwn: boolean;
  readonly shown: VolumeState;
  /** What is to be kept of a state that was chosen while it is seen so. */
  readonly keep: (told: VolumeState) => VolumeState;
}

/** Noise has no surface: its slices are seen until the first iteration, unless the user wants it otherwise. */
export function useStartView(): StartView {
  const { model, movie } = useRun();
  useSignal(model.volume.changed);
  useSignal(movie.changed);
  const [isChosen, setChosen] = useState(false);
  const { model: kept } = model.view;
  const { detail } = model;
  const isRandom =
    model.volume.current?.header.iteration === 0 && detail !== undefined && startsAtRandom(detail);
  // A movie is of one look.
  const isOwn = isRandom && !isChosen && movie.progress === undefined && isSurfaceAlone(kept);
  const shown = useMemo(() => (isOwn ? { ...kept, ...NOISE } : kept), [isOwn, kept]);
  return {
    isRandom,
    isOwn,
    shown,
    keep: (told) => {
      if (!isOwn) {
        return told;
      }
      const isLikeNoise =
        told.surfaces === NOISE.surfaces &&
        told.slices === NOISE.slices &&
        told.body === kept.body &&
        told.together === kept.together;
      setChosen(!isLikeNoise);
      // Nobody has asked for the slices of noise: only what was changed is kept.
      return { ...kept, ...changesOf(shown, told) };
    },
  };
}
