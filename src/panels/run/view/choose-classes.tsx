import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { chooseModes } from '../model/choose-modes.ts';
import { useRun } from './run-context.tsx';

/** Chooses the frames of the classes that are chosen. */
export function ChooseClasses(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { chosen } = model.view.classes;
  const isNone = chosen.length === 0;
  return (
    <Button
      isSmall
      isDisabled={isNone || model.shown === undefined || model.shown === 0}
      title={
        isNone
          ? trans.__('Choose classes first: with Ctrl or Shift several')
          : trans.__('Choose the frames of these: to see them, to leave them out, to save them')
      }
      onClick={() => {
        void chooseModes(model, chosen);
      }}
    >
      {isNone
        ? trans.__('Their frames')
        : chosen.length === 1
          ? trans.__('Frames of class %1', chosen[0])
          : trans.__('Frames of %1 classes', chosen.length)}
    </Button>
  );
}
