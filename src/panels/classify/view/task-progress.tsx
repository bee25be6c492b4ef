import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { Button, formatPercent, ProgressBar, useTranslation } from '../../../components/index.ts';
import type { TaskName } from '../model/task.ts';
import { useClassify } from './classify-context.tsx';

/** How far a thing is, with Cancel; or why it failed. */
export function TaskProgress({ name }: { readonly name: TaskName }): ReactElement | null {
  const trans = useTranslation();
  const { model } = useClassify();
  const { state } = model.analysis.task;
  if (state.state === 'idle' || state.name !== name) {
    return null;
  }
  if (state.state === 'failed') {
    return (
      <div className="dfl-fieldError" role="alert">
        {state.reason}
      </div>
    );
  }
  const text = taskText(name, trans);
  return (
    <div className="dfl-FrameCard-row">
      <div className="dfl-FrameCard-progress">
        <ProgressBar label={text} fraction={state.part} />
        <span className="dfl-caption">
          {text} · {formatPercent(state.part)}
        </span>
      </div>
      <Button
        isSmall
        kind="quiet"
        onClick={() => {
          model.cancel();
        }}
      >
        {trans.__('Cancel')}
      </Button>
    </div>
  );
}

function taskText(name: TaskName, trans: TranslationBundle): string {
  const texts: Readonly<Record<TaskName, string>> = {
    convert: trans.__('Converting frames'),
    embed: trans.__('Embedding frames'),
    train: trans.__('Teaching the network'),
    predict: trans.__('Finding classes'),
    powders: trans.__('Adding frames up'),
  };
  return texts[name];
}
