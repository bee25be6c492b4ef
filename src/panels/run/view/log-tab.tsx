import { Clipboard } from '@jupyterlab/apputils';
import { useCallback, useState, type ReactElement } from 'react';
import { IconButton, Select, useTranslation } from '../../../components/index.ts';
import { copyIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { readLog } from '../model/log-text.ts';
import { LogTable } from './log-table.tsx';
import { useRun } from './run-context.tsx';
import { runVersion } from './run-version.ts';
import { useLoaded } from '../../../components/use-loaded.ts';

type Which = 'log' | 'stdout' | 'stderr';

interface Text {
  readonly which: Which;
  readonly text: string;
}

/** EMC.log, or what the process printed; the end is in view and stays there. */
export function LogTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const [which, setWhich] = useState<Which>('log');
  const load = useCallback(
    async (signal: AbortSignal): Promise<Text> => ({
      which,
      text: await model.source.text(model.id, which, { signal }),
    }),
    [model, which],
  );
  const latest = runVersion(model.latestSummary);
  const { value, error } = useLoaded(load, latest);
  const [told, setTold] = useState(value);
  // A new row waits for the rest of its iteration, another text for nothing.
  if (told !== value && (told?.which !== value?.which || latest === runVersion(model.summary))) {
    setTold(value);
  }
  const text = told?.which === which ? told.text : undefined;
  return (
    <div className="dfl-LogTab">
      <div className="dfl-LogTab-tools">
        <Select
          label={trans.__('Text')}
          choices={[
            { value: 'log', label: trans.__('EMC.log') },
            { value: 'stdout', label: trans.__('Output') },
            { value: 'stderr', label: trans.__('Messages') },
          ]}
          value={which}
          onChange={setWhich}
        />
        <span className="dfl-spring" />
        <IconButton
          isSmall
          icon={copyIcon}
          label={trans.__('Copy the text')}
          isDisabled={text === undefined}
          onClick={() => {
            Clipboard.copyToSystem(text ?? '');
          }}
        />
      </div>
      {error !== undefined && text === undefined && (
        <div className="dfl-caption">{errorText(error)}</div>
      )}
      {text !== undefined &&
        (text.trim() === '' ? (
          <div className="dfl-caption">{trans.__('Nothing was written yet.')}</div>
        ) : (
          <LogTable log={readLog(text)} label={trans.__('Log')} />
        ))}
    </div>
  );
}
