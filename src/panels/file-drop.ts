import type { IDisposable } from '@lumino/disposable';

/** Takes files that are dropped on a node from the user's disk. */
export class FileDrop implements IDisposable {
  readonly #node: HTMLElement;
  readonly #take: (files: readonly File[]) => void;
  #isDisposed = false;

  constructor(node: HTMLElement, take: (files: readonly File[]) => void) {
    this.#node = node;
    this.#take = take;
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
    if (!(event instanceof DragEvent) || event.dataTransfer?.types.includes('Files') !== true) {
      return;
    }
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (event.type === 'drop' && files.length > 0) {
      this.#take(files);
    }
  }
}
