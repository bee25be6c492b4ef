import { TextModelFactory, type DocumentRegistry } from '@jupyterlab/docregistry';
import type { Contents } from '@jupyterlab/services';

export const UNREAD_MODEL = 'damselfly-unread';

/** Reads nothing: a file that is opened may be large, and what shows it reads it itself. */
export class UnreadModelFactory extends TextModelFactory {
  override get name(): string {
    return UNREAD_MODEL;
  }

  override get fileFormat(): Contents.FileFormat {
    return null;
  }

  /**
   * As if others kept it: of files that it may save JupyterLab makes a copy first, whatever their size. In JupyterLab 4.6
   * `Context._maybeCheckpoint` of `@jupyterlab/docregistry` leaves what `canSave` denies, and that denies what is
   * collaborative; the test beside tells when another version no longer does.
   */
  override createNew(
    options: Parameters<TextModelFactory['createNew']>[0] = {},
  ): DocumentRegistry.ICodeModel {
    return super.createNew({ ...options, collaborationEnabled: true });
  }
}
