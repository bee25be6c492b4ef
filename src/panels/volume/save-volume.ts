import type { TranslationBundle } from '@jupyterlab/translation';
import { nameOf } from '../../services/places/paths.ts';
import type { VolumeViewer } from '../../viewers/volume/volume-viewer.ts';
import { saveBlob } from '../../components/save-blob.ts';
import type { VolumeModel } from './model/volume-model.ts';
import type { ExportFormat } from './volume-actions.ts';

/** Of movies: once around in five seconds. */
const FRAMES = 120;
const FRAMES_PER_SECOND = 24;

export interface SaveOptions {
  readonly format: ExportFormat;
  /** Of pictures: pixels per CSS pixel. */
  readonly scale: number;
  readonly model: VolumeModel;
  readonly viewer: VolumeViewer | undefined;
  readonly trans: TranslationBundle;
}

/** Saves what is shown through the browser. @throws what making it throws; Error before there is a picture. */
export async function saveVolume(options: SaveOptions): Promise<void> {
  const { path = 'volume' } = options.model.args;
  const { blob, extension } = await fileOf(options);
  saveBlob(blob, `${nameOf(path).replace(/\.[^.]*$/, '')}.${extension}`);
}

interface SavedFile {
  readonly blob: Blob;
  readonly extension: string;
}

async function fileOf({ format, scale, model, viewer, trans }: SaveOptions): Promise<SavedFile> {
  if (format === 'mrc' || format === 'cxi') {
    return { blob: await model.file(format), extension: format };
  }
  if (!viewer) {
    throw new Error(trans.__('There is no picture yet: wait until the volume is shown.'));
  }
  const { exports, state } = viewer;
  switch (format) {
    case 'png':
      return { blob: await exports.picture({ scale }), extension: 'png' };
    case 'png-transparent':
      return { blob: await exports.picture({ scale, isTransparent: true }), extension: 'png' };
    case 'html': {
      const { picturePage } = await import('../../viewers/volume/export/picture-page.ts');
      const title = nameOf(model.args.path ?? trans.__('Volume'));
      const picture = await exports.picture({ scale });
      const content = { picture, title, caption: viewer.summary, state };
      return { blob: await picturePage(content), extension: 'html' };
    }
    case 'turntable':
    case 'layers': {
      const blob = await model.movie((report, signal) =>
        exports.movie(format, {
          frames: FRAMES,
          framesPerSecond: FRAMES_PER_SECOND,
          report: (done) => {
            report(done / FRAMES);
          },
          signal,
        }),
      );
      return { blob, extension: blob.type === 'video/mp4' ? 'mp4' : 'webm' };
    }
    case 'stl':
    case 'ply':
    case 'glb':
      return { blob: await exports.mesh(format), extension: format };
    case 'json': {
      const text = JSON.stringify({ ...model.args, view: state }, null, 2);
      return { blob: new Blob([text], { type: 'application/json' }), extension: 'view.json' };
    }
  }
}
