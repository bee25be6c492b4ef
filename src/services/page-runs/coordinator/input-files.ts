import { blobSource } from '@damselfly/compute/io/byte-source/blob-source.ts';
import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import { keptPath } from '../paths.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import { blobOf } from './located-file.ts';
import type { LocateFile } from './run-job.ts';

/** The input files of a run, each brought here once. */
export class InputFiles {
  readonly #configFolder: string;
  readonly #folder: RunFolder;
  readonly #locate: LocateFile;
  readonly #blobs = new Map<string, Promise<Blob>>();

  /** @param folder keeps what would be out of reach when the page is closed. */
  constructor(configFolder: string, folder: RunFolder, locate: LocateFile) {
    this.#configFolder = configFolder;
    this.#folder = folder;
    this.#locate = locate;
  }

  /** @throws FileAccess where the file is missing or out of reach. */
  async open(path: string): Promise<ByteSource> {
    return blobSource(await this.blob(path), path);
  }

  blob(path: string): Promise<Blob> {
    const known = this.#blobs.get(path) ?? this.#bring(path);
    this.#blobs.set(path, known);
    return known;
  }

  async #bring(path: string): Promise<Blob> {
    const place = keptPath(this.#configFolder, path);
    const kept = await this.#folder.read(place);
    if (kept !== undefined) {
      return kept;
    }
    const located = await this.#locate(path);
    if (located.kind === 'blob' && located.isFleeting) {
      await this.#folder.write(place, located.blob);
    }
    return blobOf(located, path);
  }
}
