import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import type { LabIcon } from '@jupyterlab/ui-components';
import { ITranslator, nullTranslator, type TranslationBundle } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import {
  adjustIcon,
  meshIcon,
  movieIcon,
  pictureIcon,
  textIcon,
  volumeIcon,
} from '../icons/index.ts';
import {
  EXPORT_FORMATS,
  volumeIn,
  type ExportFormat,
  type VolumeActions,
} from '../panels/volume/volume-actions.ts';
import { showFailure } from './show-failure.ts';

/** What is saved, by what it is. */
const ICONS: Readonly<Record<ExportFormat, LabIcon>> = {
  png: pictureIcon,
  'png-transparent': pictureIcon,
  html: textIcon,
  turntable: movieIcon,
  layers: movieIcon,
  mrc: volumeIcon,
  cxi: volumeIcon,
  stl: meshIcon,
  ply: meshIcon,
  glb: meshIcon,
  json: adjustIcon,
};

export const volumeCommandsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:volume-commands',
  description: 'Adds the command that saves what the current volume panel shows.',
  autoStart: true,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const current = (): VolumeActions | undefined => volumeIn(app.shell.currentWidget);
    app.commands.addCommand(CommandIDs.saveVolume, {
      label: ({ format, scale, isMenu }) => {
        const text = isMenu === true ? contentOf : labelOf;
        return text(formatOf(format), scaleOf(scale), trans);
      },
      caption: trans.__('Save a picture, a movie, the surfaces or the values of a volume'),
      icon: ({ format }) => ICONS[formatOf(format)],
      describedBy: {
        args: {
          type: 'object',
          properties: {
            format: { type: 'string', description: `${EXPORT_FORMATS.join(', ')}; png by default` },
            scale: { type: 'number', description: 'Of pictures, 1 to 4: pixels per CSS pixel' },
            overlay: {
              type: 'boolean',
              description:
                'Of pictures, pages and movies: with the axes and the scale bar where they are switched on, and a colour bar where colours mean values; true by default',
            },
            isMenu: {
              type: 'boolean',
              description: 'Names only what is saved, in a menu that says Save',
            },
          },
        },
      },
      isEnabled: () => current() !== undefined,
      execute: async ({ format, scale, overlay }) => {
        await showFailure(trans.__('Save Volume'), async () => {
          await current()?.save(formatOf(format), {
            scale: scaleOf(scale),
            hasOverlay: overlay !== false,
          });
        });
      },
    });
  },
};

function formatOf(value: unknown): ExportFormat {
  return EXPORT_FORMATS.find((known) => known === value) ?? 'png';
}

function scaleOf(value: unknown): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 1), 4) : 2;
}

function labelOf(format: ExportFormat, scale: number, trans: TranslationBundle): string {
  switch (format) {
    case 'png':
      return trans.__('Save Volume as Picture (PNG, %1×)', scale);
    case 'png-transparent':
      return trans.__('Save Volume as Picture without Background (PNG, %1×)', scale);
    case 'html':
      return trans.__('Save Volume as Page for a Report (HTML)');
    case 'turntable':
      return trans.__('Save Turntable Movie (MP4, WebM)');
    case 'layers':
      return trans.__('Save Movie through the Layers (MP4, WebM)');
    case 'mrc':
      return trans.__('Save Volume as MRC, CCP4');
    case 'cxi':
      return trans.__('Save Volume as CXI');
    case 'stl':
    case 'ply':
    case 'glb':
      return trans.__('Save Surfaces as %1', format.toUpperCase());
    case 'json':
      return trans.__('Save View (JSON)');
  }
}

/** What is saved, where the menu says already that it is. */
function contentOf(format: ExportFormat, scale: number, trans: TranslationBundle): string {
  switch (format) {
    case 'png':
      return trans.__('Picture (PNG, %1×)', scale);
    case 'png-transparent':
      return trans.__('Picture without Background (PNG, %1×)', scale);
    case 'html':
      return trans.__('Page for a Report (HTML)');
    case 'turntable':
      return trans.__('Turntable Movie (MP4, WebM)');
    case 'layers':
      return trans.__('Movie through the Layers (MP4, WebM)');
    case 'mrc':
      return trans.__('Values (MRC, CCP4)');
    case 'cxi':
      return trans.__('Values (CXI)');
    case 'stl':
    case 'ply':
    case 'glb':
      return trans.__('Surfaces (%1)', format.toUpperCase());
    case 'json':
      return trans.__('View (JSON)');
  }
}
