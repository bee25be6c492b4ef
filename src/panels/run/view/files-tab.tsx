import type { RunFile } from '@damselfly/remote/http';
import { PathExt } from '@jupyterlab/coreutils';
import { useCallback, type ReactElement } from 'react';
import { formatBytes, useTranslation } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { AllFilesDownload } from './all-files-download.tsx';
import { FileDownload } from './file-download.tsx';
import { useRun } from './run-context.tsx';
import { runVersion } from './run-version.ts';
import { useLoaded } from '../../../components/use-loaded.ts';

/** The files that the run reads and has written, to be saved on the user's machine. */
export function FilesTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const load = useCallback(
    (signal: AbortSignal) => model.source.files(model.id, { signal }),
    [model],
  );
  const { value: files, error } = useLoaded(load, runVersion(model.summary));
  const roles: Readonly<Record<RunFile['role'], string>> = {
    config: trans.__('config'),
    input: trans.__('input'),
    output: trans.__('output'),
    log: trans.__('log'),
    record: trans.__('record'),
  };
  if (files === undefined) {
    return (
      <div className="dfl-caption">
        {error === undefined ? trans.__('Listing the files…') : errorText(error)}
      </div>
    );
  }
  return (
    <>
      {model.source.downloadAll !== undefined && <AllFilesDownload />}
      <table className="dfl-FilesTab">
        <thead>
          <tr>
            <th scope="col">{trans.__('File')}</th>
            <th scope="col">{trans.__('Role')}</th>
            <th scope="col">{trans.__('Size')}</th>
            <th scope="col" aria-label={trans.__('Download')} />
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.path}>
              <td title={file.path}>{PathExt.basename(file.path)}</td>
              <td>{roles[file.role]}</td>
              <td>{formatBytes(file.bytes)}</td>
              <td>
                <FileDownload file={file} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
