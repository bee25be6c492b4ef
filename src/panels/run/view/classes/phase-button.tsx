import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../../components/index.ts';
import { phaseIcon } from '../../../../icons/index.ts';
import { useRun } from '../run-context.tsx';

/** Opens the panel that phases the class that was chosen last, or the first one. */
export function PhaseButton(): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const number = model.view.classes.chosen.at(-1) ?? 0;
  return (
    <Button
      isSmall
      icon={phaseIcon}
      title={trans.__('Find the density whose diffraction pattern this class is')}
      isDisabled={model.shown === undefined}
      onClick={() => {
        commands.phaseClass(number);
      }}
    >
      {trans.__('Phase class %1…', number)}
    </Button>
  );
}
