import type { ReactElement } from 'react';
import { Select, useTranslation } from '../../../components/index.ts';
import { volumeCount } from '../../run/model/mode-count.ts';
import type { ComparedRun } from './use-details.ts';

/** Which of the volumes of a run is compared; nothing where there is one. */
export function ModeOfRun({
  run: { name, detail },
  mode,
  onChoose,
}: {
  readonly run: ComparedRun;
  readonly mode: number;
  readonly onChoose: (mode: number) => void;
}): ReactElement | null {
  const trans = useTranslation();
  const modes = volumeCount(detail.facts);
  return modes < 2 ? null : (
    <Select
      label={trans.__('Mode of %1', name)}
      choices={Array.from({ length: modes }, (_, i) => ({
        value: String(i),
        label: trans.__('Mode %1', i),
      }))}
      value={String(mode)}
      onChange={(chosen) => {
        onChoose(Number(chosen));
      }}
    />
  );
}
