import type { IDisposable } from '@lumino/disposable';
import type { IPageFiles } from '../../services/page-runs/tokens.ts';
import { FileDrop } from '../file-drop.ts';

/** Takes files that are dropped on the panel in, for a run in the page. */
export class DropTarget implements IDisposable {
  readonly #drop: FileDrop | undefined;
  readonly #onFiles: (folder: string, paths: string[]) => void;
  #isDisposed = false;

  /**
   * @param onFiles told of the folder that they are in, and their paths.
   * @param onFailure told why they could not be taken in.
   */
  constructor(
    node: HTMLElement,
    pageFiles: IPageFiles | null,
    onFiles: (folder: string, paths: string[]) => void,
    onFailure: (error: unknown) => void,
  ) {
    this.#onFiles = onFiles;
    if (pageFiles !== null) {
      this.#drop = new FileDrop(node, (files) => {
        this.#take(pageFiles, files).catch(onFailure);
      });
    }
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#drop?.dispose();
  }

  async #take(pageFiles: IPageFiles, files: readonly File[]): Promise<void> {
    const folder = await pageFiles.add(files);
    if (!this.#isDisposed) {
      this.#onFiles(
        folder,
        files.map(({ name }) => `${folder}/${name}`),
      );
    }
  }
}
