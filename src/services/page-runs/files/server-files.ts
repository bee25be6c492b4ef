import { fileAccessError } from '@damselfly/compute/errors.ts';
import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection, type Contents } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import { isMissing } from '../../places/is-missing.ts';
import type { LocatedFile } from '../coordinator/run-job.ts';

/** A file that comes in one piece, in base64, is three times in memory. */
const LARGEST_WHOLE = 200e6;

export interface ServerFilesOptions {
  readonly contents: Contents.IManager;
  readonly settings: ServerConnection.ISettings;
  /** The file browser's name of a path of the server, or the path itself. */
  readonly toContents: (path: string) => Promise<string>;
  readonly trans: TranslationBundle;
}

/** The files of JupyterLab's file browser. */
export class ServerFiles {
  readonly #contents: Contents.IManager;
  readonly #settings: ServerConnection.ISettings;
  readonly #toContents: (path: string) => Promise<string>;
  readonly #trans: TranslationBundle;

  constructor({ contents, settings, toContents, trans }: ServerFilesOptions) {
    this.#contents = contents;
    this.#settings = settings;
    this.#toContents = toContents;
    this.#trans = trans;
  }

  /**
   * Finds a file: by ranges where the server sends them, else whole.
   *
   * @param path of the file browser; a leading slash means its root.
   * @throws FileAccess where it is missing, or too large to come whole.
   */
  async locate(path: string): Promise<LocatedFile> {
    const local = await this.#localPath(path);
    const address = URLExt.join(this.#settings.baseUrl, 'files', URLExt.encodeParts(local));
    const token = this.#settings.token;
    const headers = token === '' ? {} : { Authorization: `token ${token}` };
    // Other drives have no addresses. A name with a colon may still be one of the server's own drive.
    const isServers = this.#contents.driveName(local) === '';
    if (isServers && (await this.#sendsRanges(address))) {
      return { kind: 'address', address, headers };
    }
    return { kind: 'base64', text: await this.#whole(local) };
  }

  /** A text file. @throws FileAccess. */
  async text(path: string): Promise<string> {
    return this.#content(await this.#localPath(path), 'text');
  }

  /** Size and time of a file; nothing where it cannot be reached. */
  async fingerprint(path: string): Promise<string> {
    try {
      const { size, last_modified: modified } = await this.#get(await this.#localPath(path), {
        content: false,
      });
      return `${size ?? ''} ${modified}`;
    } catch {
      return '';
    }
  }

  async #localPath(path: string): Promise<string> {
    return (await this.#toContents(path)).replace(/^\//, '');
  }

  async #sendsRanges(address: string): Promise<boolean> {
    try {
      const init = { headers: { Range: 'bytes=0-0' }, cache: 'no-store' } as const;
      const response = await ServerConnection.makeRequest(address, init, this.#settings);
      await response.body?.cancel();
      return response.status === 206;
    } catch {
      return false;
    }
  }

  async #whole(path: string): Promise<string> {
    const { size } = await this.#get(path, { content: false });
    if (size !== undefined && size > LARGEST_WHOLE) {
      throw fileAccessError({
        file: path,
        operation: 'open',
        reason: this.#trans.__(
          'this source offers no ranges, and files above %1\u202fMB (this one has %2) do not fit in one piece; download it and drop the copy here',
          LARGEST_WHOLE / 1e6,
          Math.round(size / 1e6),
        ),
      });
    }
    return this.#content(path, 'base64');
  }

  async #content(path: string, format: 'text' | 'base64'): Promise<string> {
    // JupyterLite gives no content unless it is asked for.
    const model = await this.#get(path, { type: 'file', format, content: true });
    const content: unknown = model.content;
    if (typeof content !== 'string') {
      const reason = 'the file browser has no content for it';
      throw fileAccessError({ file: path, operation: 'read', reason });
    }
    return content;
  }

  async #get(path: string, options: Contents.IFetchOptions): Promise<Contents.IModel> {
    try {
      return await this.#contents.get(path, options);
    } catch (cause) {
      const text = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
      const reason = (await isMissing(cause, path, this.#contents))
        ? this.#trans.__('there is no such file in the file browser')
        : text;
      throw fileAccessError({ file: path, operation: 'open', reason }, { cause });
    }
  }
}
