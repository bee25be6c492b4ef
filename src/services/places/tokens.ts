import type { FolderListing, Status } from '@damselfly/remote/http';
import { Token } from '@lumino/coreutils';

/** Folders and files that the gateway reaches, and their names in JupyterLab's file browser. */
export interface IPlaces {
  /** What this gateway is and which roots it has; asked once, then kept. */
  status(): Promise<Status>;
  /** Asks anew; also connects to the gateway again where there was none. */
  refresh(): Promise<void>;
  list(path: string, signal?: AbortSignal): Promise<FolderListing>;
  /**
   * The key of the run whose folder, config, log or output this is, whoever made it; the gateway follows
   * it from now on.
   */
  runAt(path: string): Promise<string>;
  /** A small text, such as a config.ini. */
  readText(path: string): Promise<string>;
  /**
   * The gateway's path of a file of the file browser.
   *
   * @returns `undefined` for a file on a drive that is not the server's.
   */
  toGateway(contentsPath: string): Promise<string | undefined>;
  /** The file browser's path, or `undefined` where it does not show the file. */
  toContents(path: string): Promise<string | undefined>;
}

export const IPlaces = new Token<IPlaces>(
  'jupyterlab-damselfly:IPlaces',
  'The folders and files that the Damselfly gateway reaches.',
);
