import type { ReactElement } from 'react';
import { IconButton, useSignal, useTranslation } from '../../../../components/index.ts';
import { saveBlob } from '../../../../components/save-blob.ts';
import { downloadIcon } from '../../../../icons/index.ts';
import { fileNameFor } from '../../../../services/runs/file-name-for.ts';
import type { ClassComparison } from '../../model/class-comparison.ts';
import { commonLinesText } from '../../model/common-lines-text.ts';
import { useRun } from '../run-context.tsx';

/** Saves the correlations and the components through the browser. */
export function SaveCommonLines({
  comparison,
}: {
  readonly comparison: ClassComparison;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(comparison.changed);
  const { found, part } = comparison;
  return (
    <IconButton
      isSmall
      icon={downloadIcon}
      isDisabled={found === undefined || part !== undefined}
      label={trans.__('Save the correlations of all pairs of classes, and the components (JSON)')}
      onClick={() => {
        if (found !== undefined) {
          const { iteration } = found.request;
          const run = model.summary?.name ?? '';
          const text = commonLinesText(found.lines, { run, iteration });
          saveBlob(
            new Blob([text], { type: 'application/json' }),
            `${fileNameFor(run)}-common-lines-${iteration}.json`,
          );
        }
      }}
    />
  );
}
