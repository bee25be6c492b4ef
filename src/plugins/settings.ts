import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { DamselflySettings } from '../services/settings/damselfly-settings.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';

export const settingsPlugin: JupyterFrontEndPlugin<IDamselflySettings> = {
  id: 'jupyterlab-damselfly:settings',
  description:
    'Provides what the user has set for Damselfly, and declares its menus and shortcuts.',
  autoStart: true,
  optional: [ISettingRegistry],
  provides: IDamselflySettings,
  activate: (_app, registry: ISettingRegistry | null) => {
    const settings = new DamselflySettings();
    if (registry !== null) {
      // A site may forbid settings: the defaults hold then.
      settings.load(registry, settingsPlugin.id).catch(() => undefined);
    }
    return settings;
  },
};
