import type { TranslationBundle } from '@jupyterlab/translation';
import { nameOf } from '../../services/places/paths.ts';
import type { VolumeViewer } from '../../viewers/volume/volume-viewer.ts';
import { saveBlob } from '../../components/save-blob.ts';
import type { VolumeModel } from './model/volume-model.ts';
import type { ExportFormat, SavedPicture } from './volume-actions.ts';

/** Of movies: once around in five seconds. */
const FRAMES = 120;
const FRAMES_PER_SECOND = 24;

export interface SaveOptions extends SavedPicture {
  readonly format: ExportFormat;
  readonly model: VolumeModel;
  readonly viewer: VolumeViewer | undefined;
  readonly trans: TranslationBundle;
}

/** Saves what is shown through the browser. @throws what making it throws; Error before there is a picture. */
export async function saveVolume(options: SaveOptions): Promise<void> {
  const { path = 'volume' } = options.model.args;
  const { blob, ending } = await fileOf(options);
  saveBlob(blob, `${nameOf(path).replace(/\.[^.]*$/, '')}${ending}`);
}

interface SavedFile {
  readonly blob: Blob;
  /** What follows the name of the volume: pictures that differ are files of their own. */
  readonly ending: string;
}

async function fileOf({
  format,
  scale,
  hasOverlay,
  model,
  viewer,
  trans,
}: SaveOptions): Promise<SavedFile> {
  if (format === 'mrc' || format === 'cxi') {
    return { blob: await model.file(format), ending: `.${format}` };
  }
  if (!viewer) {
    throw new Error(trans.__('There is no picture yet: wait until the volume is shown.'));
  }
  const { exports, state } = viewer;
  switch (format) {
    case 'png':
    case 'png-transparent': {
      const isTransparent = format === 'png-transparent';
      const blob = await exports.picture({ scale, isTransparent, hasOverlay });
      return { blob, ending: `-${scale}x${isTransparent ? '-transparent' : ''}.png` };
    }
    case 'html': {
      const { picturePage } = await import('../../viewers/volume/export/picture-page.ts');
      const title = nameOf(model.args.path ?? trans.__('Volume'));
      const picture = await exports.picture({ scale, hasOverlay });
      const content = { picture, title, caption: viewer.summary, state };
      return { blob: await picturePage(content), ending: '.html' };
    }
    case 'turntable':
    case 'layers': {
      const blob = await model.movie((report, signal) =>
        exports.movie(format, {
          frames: FRAMES,
          framesPerSecond: FRAMES_PER_SECOND,
          hasOverlay,
          report: (done) => {
            report(done / FRAMES);
          },
          signal,
        }),
      );
      return { blob, ending: `-${format}.${blob.type === 'video/mp4' ? 'mp4' : 'webm'}` };
    }
    case 'stl':
    case 'ply':
    case 'glb':
      return { blob: await exports.mesh(format), ending: `.${format}` };
    case 'json': {
      const text = JSON.stringify({ ...model.args, view: state }, null, 2);
      return { blob: new Blob([text], { type: 'application/json' }), ending: '.view.json' };
    }
  }
}
