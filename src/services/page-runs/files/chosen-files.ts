import { fileAccessError } from '@damselfly/compute/errors.ts';
import { DROPPED_ROOT, isDropped } from '../../places/paths.ts';

/** Files that the user dropped on a panel or chose, for as long as the page is open. */
export class ChosenFiles {
  readonly #files = new Map<string, File>();
  #folders = 0;

  /**
   * Takes files in that belong together: their names are relative paths within a folder of their own.
   *
   * @returns the folder.
   */
  add(files: readonly File[]): string {
    this.#folders += 1;
    // The form names a run after its folder.
    const folder = `${DROPPED_ROOT}dropped${this.#folders === 1 ? '' : `-${this.#folders}`}`;
    this.addTo(folder, files);
    return folder;
  }

  /** Takes in more files for a folder; those of the same name are replaced. */
  addTo(folder: string, files: readonly File[]): void {
    for (const file of files) {
      this.#files.set(`${folder}/${file.name}`, file);
    }
  }

  has(path: string): boolean {
    return isDropped(path);
  }

  /** @throws FileAccess where there is no such file. */
  get(path: string): File {
    const file = this.#files.get(path);
    if (file === undefined) {
      const name = path.split('/').at(-1) ?? path;
      const reason = 'it was not chosen, or the page was loaded again since; choose it once more';
      throw fileAccessError({ file: name, operation: 'open', reason });
    }
    return file;
  }
}
