import type { VolumePlace } from './volume-place.ts';
import type { RunViewState } from './view-state.ts';

/** What is shown of a run, and what there is of it. */
export interface CompanionNeeds {
  readonly view: Pick<RunViewState, 'companions'> & {
    readonly model: Pick<RunViewState['model'], 'together'>;
  };
  /** `undefined` before the first output. */
  readonly shown: number | undefined;
  readonly mode: number;
  /** How many volumes compete for the frames. */
  readonly modes: number;
  readonly outputs: readonly number[];
}

/** The volumes that are to be seen together with the shown one: the iteration before it, or its other modes. */
export function companionPlaces({
  view: { companions, model },
  shown,
  mode,
  modes,
  outputs,
}: CompanionNeeds): readonly VolumePlace[] {
  if (model.together === 'alone' || shown === undefined) {
    return [];
  }
  if (companions === 'modes') {
    return Array.from({ length: modes }, (_, other) => ({ iteration: shown, mode: other })).filter(
      (place) => place.mode !== mode,
    );
  }
  const before = outputs.filter((iteration) => iteration < shown).at(-1);
  return before === undefined ? [] : [{ iteration: before, mode }];
}
