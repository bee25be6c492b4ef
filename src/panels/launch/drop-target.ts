import type { IDisposable } from '@lumino/disposable';
import type { IPageFiles } from '../../services/page-runs/tokens.ts';

/** Takes files that are dropped on the panel in, for a run in the page. */
export class DropTarget implements IDisposable {
  readonly #node: HTMLElement;
  readonly #files: IPageFiles | null;
  readonly #onFiles: (folder: string, paths: string[]) => void;
  readonly #onFailure: (error: unknown) => void;
  #isDisposed = false;

  /**
   * @param onFiles told of the folder that they are in, and their paths.
   * @param onFailure told why they could not be taken in.
   */
  constructor(
    node: HTMLElement,
    files: IPageFiles | null,
    onFiles: (folder: string, paths: string[]) => void,
    onFailure: (error: unknown) => void,
  ) {
    this.#node = node;
    this.#files = files;
    this.#onFiles = onFiles;
    this.#onFailure = onFailure;
    node.addEventListener('dragover', this);
    node.addEventListener('drop', this);
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#node.removeEventListener('dragover', this);
    this.#node.removeEventListener('drop', this);
  }

  handleEvent(event: Event): void {
    if (!(event instanceof DragEvent) || this.#files === null) {
      return;
    }
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (event.type === 'dragover' && event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault();
    } else if (event.type === 'drop' && dropped.length > 0) {
      event.preventDefault();
      this.#take(this.#files, dropped).catch(this.#onFailure);
    }
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
