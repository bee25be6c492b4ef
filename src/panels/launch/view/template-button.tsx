import { Notification } from '@jupyterlab/apputils';
import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { folderOf, nameOf } from '../../../services/places/paths.ts';
import { errorText } from '../../../services/error-text.ts';
import { fileNameFor } from '../../../services/runs/file-name-for.ts';
import { templateText } from '../model/template-text.ts';
import { useLaunch } from './launch-context.tsx';

/** Keeps the settings in a config.ini of the user's choice, which can fill the form again. */
export function TemplateButton(): ReactElement {
  const { model, services } = useLaunch();
  const trans = useTranslation();
  const save = async (): Promise<void> => {
    const { state } = model;
    try {
      const path = await services.saveTemplate(fileNameFor(state.name), templateText(state));
      if (path !== undefined) {
        Notification.success(
          trans.__('The settings are kept in %1, in the folder %2.', nameOf(path), folderOf(path)),
        );
      }
    } catch (error) {
      Notification.error(trans.__('The settings were not kept. %1', errorText(error)));
    }
  };
  return (
    <Button
      onClick={() => {
        void save();
      }}
    >
      {trans.__('Save as template')}
    </Button>
  );
}
