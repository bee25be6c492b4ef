import type { ReactElement } from 'react';
import { Select, useTranslation } from '../../../components/index.ts';
import {
  TOGETHER,
  togetherWay,
  type TogetherWay,
} from '../../../viewers/volume/together/together-way.ts';
import { volumeCount } from '../model/mode-count.ts';
import { useRun } from './run-context.tsx';

/** What the model is seen together with: the iteration before, in one way or another, or its other modes. */
export function TogetherChoice(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { view } = model;
  const choices: { readonly value: TogetherWay; readonly label: string }[] = [
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
      value={togetherWay(view.model.together, view.companions === 'modes')}
      onChange={(choice) => {
        model.setView({
          companions: choice === 'modes' ? 'modes' : 'previous',
          model: { ...view.model, together: TOGETHER[choice] },
        });
      }}
    />
  );
}
