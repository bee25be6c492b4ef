import { Notification } from '@jupyterlab/apputils';
import { useState, type ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { downloadIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { saveBlob } from '../../../components/save-blob.ts';
import { useRun } from './run-context.tsx';

/** Saves all files of a run as one zip, where its source packs them. */
export function AllFilesDownload(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const [isBusy, setBusy] = useState(false);
  const name = model.summary?.name ?? model.id;
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const zip = await model.source.downloadAll?.(model.id);
      if (zip !== undefined) {
        saveBlob(zip, `${name}.zip`);
      }
    } catch (error) {
      Notification.error(trans.__('%1 was not saved. %2', name, errorText(error)));
    }
    setBusy(false);
  };
  return (
    <Button
      icon={downloadIcon}
      isDisabled={isBusy}
      onClick={() => {
        void save();
      }}
    >
      {isBusy ? trans.__('Packing…') : trans.__('Download all')}
    </Button>
  );
}
