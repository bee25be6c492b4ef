import type { ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../../components/index.ts';
import { chooseModes } from '../../model/choose-modes.ts';
import { useRun } from '../run-context.tsx';

/** Chooses all frames of one or several modes, where several models compete for them. */
export function ChooseMode(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  const { selection } = model;
  useSignal(selection.changed);
  const modes = model.detail?.facts.modes ?? 1;
  if (modes < 2) {
    return null;
  }
  const isFlat = model.kind === 'planes';
  const title = isFlat ? trans.__('Frames of classes') : trans.__('Frames of modes');
  return (
    <div className="dfl-ChooseMode" role="group" aria-label={title}>
      <span className="dfl-secondary">{title}</span>
      {Array.from({ length: modes }, (_, mode) => {
        const isChosen = selection.modes.includes(mode);
        return (
          <button
            key={mode}
            type="button"
            className="dfl-ChooseMode-mode"
            aria-pressed={isChosen}
            aria-label={isFlat ? trans.__('Class %1', mode) : trans.__('Mode %1', mode)}
            onClick={() => {
              void chooseModes(
                model,
                isChosen
                  ? selection.modes.filter((other) => other !== mode)
                  : [...selection.modes, mode],
              );
            }}
          >
            {mode}
          </button>
        );
      })}
    </div>
  );
}
