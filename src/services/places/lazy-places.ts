import type { FolderListing, Status } from '@damselfly/remote/http';
import type { IPlaces } from './tokens.ts';

/** Places whose program is loaded after the page has started. */
export class LazyPlaces implements IPlaces {
  readonly #places: Promise<IPlaces>;

  constructor(places: Promise<IPlaces>) {
    this.#places = places;
    // Whoever asks something is told; that nobody has asked yet is no failure of its own.
    places.catch(() => undefined);
  }

  async status(): Promise<Status> {
    return (await this.#places).status();
  }

  async refresh(): Promise<void> {
    await (await this.#places).refresh();
  }

  async list(path: string, signal?: AbortSignal): Promise<FolderListing> {
    return (await this.#places).list(path, signal);
  }

  async runAt(path: string): Promise<string> {
    return (await this.#places).runAt(path);
  }

  async readText(path: string): Promise<string> {
    return (await this.#places).readText(path);
  }

  async toGateway(contentsPath: string): Promise<string | undefined> {
    return (await this.#places).toGateway(contentsPath);
  }

  async toContents(path: string): Promise<string | undefined> {
    return (await this.#places).toContents(path);
  }
}
