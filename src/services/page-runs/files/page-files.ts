import { isDamselflyError } from '@damselfly/compute/errors.ts';
import type { LocatedFile } from '../coordinator/run-job.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { fetchExampleFile, isInExample } from './example.ts';
import type { ServerFiles } from './server-files.ts';

/** All files that a run in the page can read, by the beginning of their path. */
export class PageFiles {
  readonly chosen: ChosenFiles;
  readonly #server: ServerFiles;

  constructor(chosen: ChosenFiles, server: ServerFiles) {
    this.chosen = chosen;
    this.#server = server;
  }

  /** Where a file is, or why it is out of reach: errors lose their fields on the way to a worker. */
  async locate(path: string): Promise<LocatedFile> {
    try {
      return await this.#locate(path);
    } catch (error) {
      if (isDamselflyError(error, 'FileAccess')) {
        return { kind: 'refused', reason: error.fields.reason };
      }
      throw error;
    }
  }

  /** A config.ini or list. @throws FileAccess with the reason. */
  async text(path: string, signal?: AbortSignal): Promise<string> {
    if (this.chosen.has(path)) {
      return this.chosen.get(path).text();
    }
    if (isInExample(path)) {
      return (await fetchExampleFile(path, signal)).text();
    }
    return this.#server.text(path);
  }

  /** A text that changes with the content of a file; the same where it cannot be reached. */
  async fingerprint(path: string): Promise<string> {
    if (this.chosen.has(path)) {
      const { size, lastModified } = this.chosen.get(path);
      return `${size} ${lastModified}`;
    }
    return isInExample(path) ? '' : this.#server.fingerprint(path);
  }

  async #locate(path: string): Promise<LocatedFile> {
    if (this.chosen.has(path)) {
      return { kind: 'blob', blob: this.chosen.get(path), isFleeting: true };
    }
    if (isInExample(path)) {
      return { kind: 'blob', blob: await fetchExampleFile(path), isFleeting: false };
    }
    return this.#server.locate(path);
  }
}
