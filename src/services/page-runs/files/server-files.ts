import { fileAccessError } from '@damselfly/compute/errors.ts';
import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection, type Contents } from '@jupyterlab/services';
import type { LocatedFile } from '../coordinator/run-job.ts';

/** A file that comes in one piece, in base64, is three times in memory. */
const LARGEST_WHOLE = 200e6;

/** The files of JupyterLab's file browser. */
export class ServerFiles {
  readonly #contents: Contents.IManager;
  readonly #settings: ServerConnection.ISettings;
  readonly #toContents: (path: string) => Promise<string>;

  /** @param toContents the file browser's name of a path of the server, or the path itself. */
  constructor(
    contents: Contents.IManager,
    settings: ServerConnection.ISettings,
    toContents: (path: string) => Promise<string>,
  ) {
    this.#contents = contents;
    this.#settings = settings;
    this.#toContents = toContents;
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
    if (!local.includes(':') && (await this.#sendsRanges(address))) {
      return { kind: 'address', address, headers };
    }
    return { kind: 'base64', text: await this.#whole(local) };
  }

  /** A text file. @throws FileAccess. */
  async text(path: string): Promise<string> {
    const model = await this.#get(await this.#localPath(path), { type: 'file', format: 'text' });
    return typeof model.content === 'string' ? model.content : '';
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
        reason:
          `this source offers no ranges, and files above ${LARGEST_WHOLE / 1e6}\u202fMB ` +
          `(this one has ${Math.round(size / 1e6)}) do not fit in one piece; download it and drop the copy here`,
      });
    }
    const model = await this.#get(path, { type: 'file', format: 'base64' });
    return typeof model.content === 'string' ? model.content : '';
  }

  async #get(path: string, options: Contents.IFetchOptions): Promise<Contents.IModel> {
    try {
      return await this.#contents.get(path, options);
    } catch (cause) {
      const text = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
      const isMissing =
        cause instanceof ServerConnection.ResponseError && cause.response.status === 404;
      const reason = isMissing ? 'there is no such file in the file browser' : text;
      throw fileAccessError({ file: path, operation: 'open', reason }, { cause });
    }
  }
}
