import { Clipboard } from '@jupyterlab/apputils';
import { diffLines } from '@damselfly/compute/io/text/diff-lines.ts';
import { useMemo, type ReactElement } from 'react';
import { IconButton, Segmented, Tabs, useTranslation } from '../../../components/index.ts';
import { copyIcon } from '../../../icons/index.ts';
import { nameOf, shownPath } from '../../../services/places/paths.ts';
import { emcCommand } from '../../../services/runs/command-line.ts';
import { configName, workersOf } from '../model/start-request.ts';
import { ConfigEditor } from './config-editor.tsx';
import { DiffView } from './diff-view.tsx';
import { useLaunch } from './launch-context.tsx';

/** What will be written, and the command that would compute it. */
export function Preview(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { state } = model;
  const { engine } = model.where;
  const { tab } = state.view;
  const command = emcCommand(
    shownPath(`${state.folder === '' ? '' : `${state.folder}/`}${configName(state)}`),
    workersOf(state, engine),
    state.iterations,
    model.where.backend,
  );
  return (
    <Tabs
      label={trans.__('What will be written')}
      tabs={[
        { value: 'config', label: configName(state) },
        { value: 'command', label: trans.__('Command') },
      ]}
      value={tab}
      onChange={(value) => {
        model.setView({ tab: value });
      }}
      tools={
        <IconButton
          icon={copyIcon}
          label={trans.__('Copy')}
          onClick={() => {
            Clipboard.copyToSystem(tab === 'config' ? state.text : command);
          }}
        />
      }
    >
      {tab === 'config' ? <ConfigPreview /> : <pre className="dfl-LaunchCommand">{command}</pre>}
    </Tabs>
  );
}

function DifferenceCounts({
  added,
  removed,
}: {
  readonly added: number;
  readonly removed: number;
}): ReactElement {
  const trans = useTranslation();
  return (
    <span className="dfl-LaunchConfig-counts dfl-caption">
      {added + removed === 0 ? (
        trans.__('unchanged')
      ) : (
        <>
          <span className="dfl-mod-added">{trans.__('%1 added', added)}</span>{' '}
          <span className="dfl-mod-removed">{trans.__('%1 removed', removed)}</span>
        </>
      )}
    </span>
  );
}

function ConfigPreview(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { original, text, view } = model.state;
  const before = original?.text ?? '';
  const lines = useMemo(() => diffLines(before, text), [before, text]);
  const count = (kind: 'added' | 'removed'): number =>
    lines.filter((line) => line.kind === kind).length;
  const showsFile = original === null || view.preview === 'file';
  const others = Object.keys(model.reading.sections).filter((name) => name !== 'emc');
  return (
    <div className="dfl-LaunchConfig">
      <div className="dfl-LaunchConfig-head">
        {original === null ? (
          <span className="dfl-caption">{trans.__('A new file')}</span>
        ) : (
          <>
            <span className="dfl-caption dfl-ellipsis">
              {trans.__('Against %1', nameOf(original.path))}
            </span>
            <DifferenceCounts added={count('added')} removed={count('removed')} />
            <span className="dfl-spring" />
            <Segmented
              label={trans.__('What is shown')}
              value={view.preview}
              choices={[
                { value: 'differences', label: trans.__('Differences') },
                { value: 'file', label: trans.__('File') },
              ]}
              onChange={(preview) => {
                model.setView({ preview });
              }}
            />
          </>
        )}
      </div>
      {showsFile ? <ConfigEditor /> : <DiffView lines={lines} />}
      <p className="dfl-LaunchConfig-foot dfl-caption">
        {showsFile
          ? trans.__('Editable. What you type here changes the form.')
          : trans.__('To edit it, show the file.')}
        {others.length > 0 && ` ${trans.__('%1 stay as they are.', others.join(', '))}`}
      </p>
    </div>
  );
}
