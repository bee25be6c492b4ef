import { Clipboard } from '@jupyterlab/apputils';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { IconButton, Select, useTranslation } from '../../../components/index.ts';
import { copyIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { readLog } from '../model/log-text.ts';
import { LogTable } from './log-table.tsx';
import { useRun } from './run-context.tsx';
import { runVersion } from './run-version.ts';
import { useLoaded } from '../../../components/use-loaded.ts';

type Text = 'log' | 'stdout' | 'stderr';

/** EMC.log, or what the process printed; the end is in view and stays there. */
export function LogTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const [which, setWhich] = useState<Text>('log');
  const load = useCallback(
    (signal: AbortSignal) => model.source.text(model.id, which, { signal }),
    [model, which],
  );
  const latest = runVersion(model.latestSummary);
  const { value, error } = useLoaded(load, latest);
  // A new row waits for the rest of its iteration.
  const told = useRef(value);
  if (told.current === undefined || latest === runVersion(model.summary)) {
    told.current = value;
  }
  const text = told.current;
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
