import type { ReactElement } from 'react';
import { formatPercent, Select, useTranslation } from '../../../components/index.ts';
import { shareOf } from '../../../viewers/classes/class-order.ts';
import { volumeCount } from '../model/mode-count.ts';
import { useRun } from './run-context.tsx';
import { useOccupancies } from './use-occupancies.ts';

/** Which of the volumes that compete for the frames is shown, each with its part of the frames. */
export function ModeChoice(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  const occupancies = useOccupancies(model.shown);
  const modes = volumeCount(model.detail?.facts);
  if (modes < 2) {
    return null;
  }
  const label = (mode: number): string =>
    occupancies === undefined
      ? trans.__('Mode %1', mode)
      : trans.__('Mode %1 · %2 of frames', mode, formatPercent(shareOf(occupancies, mode), 1));
  return (
    <Select
      label={trans.__('Shown mode')}
      choices={Array.from({ length: modes }, (_, mode) => ({
        value: String(mode),
        label: label(mode),
      }))}
      value={String(model.mode)}
      onChange={(mode) => {
        model.setView({ mode: Number(mode) });
      }}
    />
  );
}
