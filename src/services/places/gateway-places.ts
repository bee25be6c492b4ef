import {
  FolderListingSchema,
  RunSummarySchema,
  StatusSchema,
  type FolderListing,
  type Status,
} from '@damselfly/remote/http';
import type { Contents } from '@jupyterlab/services';
import type { GatewayClient } from '../gateway/gateway-client.ts';
import type { IPlaces } from './tokens.ts';

export class GatewayPlaces implements IPlaces {
  readonly #client: GatewayClient;
  readonly #contents: Contents.IManager;
  readonly #reconnect: () => void;
  #status: Promise<Status> | undefined;

  constructor(client: GatewayClient, contents: Contents.IManager, reconnect: () => void) {
    this.#client = client;
    this.#contents = contents;
    this.#reconnect = reconnect;
  }

  status(): Promise<Status> {
    this.#status ??= this.#client.get(StatusSchema, 'status').catch((error: unknown) => {
      this.#status = undefined;
      throw error;
    });
    return this.#status;
  }

  async refresh(): Promise<void> {
    this.#status = undefined;
    this.#reconnect();
    await this.status();
  }

  list(path: string, signal?: AbortSignal): Promise<FolderListing> {
    return this.#client.get(FolderListingSchema, 'folder', { query: { path }, signal });
  }

  async runAt(path: string): Promise<string> {
    const { id } = await this.#client.post(RunSummarySchema, 'runs/open', { path });
    return `gateway:${id}`;
  }

  readText(path: string): Promise<string> {
    return this.#client.getText('text', { query: { path } });
  }

  async toGateway(contentsPath: string): Promise<string | undefined> {
    const root = await this.#serverRoot();
    // '' is the server's own drive; a shared one (`RTC:`) shows the same files.
    const isServers = ['', 'RTC'].includes(this.#contents.driveName(contentsPath));
    return root === undefined || !isServers
      ? undefined
      : join(root, this.#contents.localPath(contentsPath));
  }

  async toContents(path: string): Promise<string | undefined> {
    const root = await this.#serverRoot();
    if (root === undefined || !`${path}/`.startsWith(join(root, '/'))) {
      return undefined;
    }
    return path.slice(root.length).replace(/^\/+/, '');
  }

  async #serverRoot(): Promise<string | undefined> {
    const { roots } = await this.status();
    return roots.find(({ isServerRoot }) => isServerRoot)?.path;
  }
}

function join(folder: string, rest: string): string {
  return `${folder.replace(/\/+$/, '')}/${rest.replace(/^\/+/, '')}`;
}
