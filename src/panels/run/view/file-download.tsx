import type { RunFile } from '@damselfly/remote/http';
import { Notification } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { closeIcon, downloadIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { saveBlob } from '../../../components/save-blob.ts';
import { useRun } from './run-context.tsx';

/** Saves one file; while it is on its way the button ends it. */
export function FileDownload({ file }: { readonly file: RunFile }): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const request = useRef<AbortController>();
  const [isBusy, setBusy] = useState(false);
  useEffect(
    () => () => {
      request.current?.abort();
    },
    [],
  );
  const name = PathExt.basename(file.path);
  const save = async (): Promise<void> => {
    const { signal } = (request.current = new AbortController());
    setBusy(true);
    try {
      saveBlob(await model.source.download(model.id, file, { signal }), name);
    } catch (error) {
      if (!signal.aborted) {
        Notification.error(trans.__('%1 was not saved. %2', name, errorText(error)));
      }
    }
    setBusy(false);
  };
  return (
    <IconButton
      isSmall
      icon={isBusy ? closeIcon : downloadIcon}
      label={isBusy ? trans.__('Stop the download of %1', name) : trans.__('Download %1', name)}
      onClick={() => {
        if (isBusy) {
          request.current?.abort();
        } else {
          void save();
        }
      }}
    />
  );
}
