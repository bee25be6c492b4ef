import type { ReactElement } from 'react';
import { Select, useTranslation } from '../../../../components/index.ts';
import { useRun } from '../run-context.tsx';

/** Chooses all frames of a mode, where several models compete for them. */
export function ChooseMode(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  const modes = model.detail?.facts.modes ?? 1;
  if (modes < 2) {
    return null;
  }
  return (
    <Select
      label={trans.__('Choose the frames of a mode')}
      choices={[
        { value: '', label: trans.__('Frames of mode…') },
        ...Array.from({ length: modes }, (_, mode) => ({
          value: String(mode),
          label: trans.__('Mode %1', mode),
        })),
      ]}
      value=""
      onChange={(mode) => {
        if (mode !== '') {
          void model.chooseMode(Number(mode));
        }
      }}
    />
  );
}
