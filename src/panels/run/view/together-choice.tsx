import type { ReactElement } from 'react';
import { Select, useTranslation } from '../../../components/index.ts';
import type { VolumeState } from '../../../viewers/volume/volume-state.ts';
import { volumeCount } from '../model/mode-count.ts';
import type { RunViewState } from '../model/view-state.ts';
import { useRun } from './run-context.tsx';

type Choice = 'alone' | 'swipe' | 'beside' | 'difference' | 'modes';

const CHOICES: Readonly<
  Record<Choice, Pick<VolumeState, 'together'> & Pick<RunViewState, 'companions'>>
> = {
  alone: { together: 'alone', companions: 'previous' },
  swipe: { together: 'swipe', companions: 'previous' },
  beside: { together: 'tiles', companions: 'previous' },
  difference: { together: 'difference', companions: 'previous' },
  modes: { together: 'tiles', companions: 'modes' },
};

/** What the model is seen together with: the iteration before, in one way or another, or its other modes. */
export function TogetherChoice(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { view } = model;
  const choices: { readonly value: Choice; readonly label: string }[] = [
    { value: 'alone', label: trans.__('Single model') },
    { value: 'swipe', label: trans.__('Swipe with previous') },
    { value: 'beside', label: trans.__('Beside previous') },
    { value: 'difference', label: trans.__('Less previous') },
  ];
  if (volumeCount(model.detail?.facts) > 1) {
    choices.push({ value: 'modes', label: trans.__('All modes') });
  }
  return (
    <Select
      label={trans.__('Shown together with the model')}
      choices={choices}
      value={choiceOf(view)}
      onChange={(choice) => {
        const { together, companions } = CHOICES[choice];
        model.setView({ companions, model: { ...view.model, together } });
      }}
    />
  );
}

function choiceOf({ companions, model: { together } }: RunViewState): Choice {
  if (together === 'tiles') {
    return companions === 'modes' ? 'modes' : 'beside';
  }
  return together;
}
