import { URLExt } from '@jupyterlab/coreutils';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { LocatedFile } from '../../../services/page-runs/coordinator/run-job.ts';
import { ChosenFiles } from '../../../services/page-runs/files/chosen-files.ts';
import { PageFiles } from '../../../services/page-runs/files/page-files.ts';
import { ServerFiles } from '../../../services/page-runs/files/server-files.ts';
import { folderOf, isDropped, nameOf } from '../../../services/places/paths.ts';
import type { PanelServices } from '../../panel.ts';

/** A file beside the photons. */
export interface NearFile {
  readonly path: string;
  readonly kind: 'config' | 'detector' | 'other';
}

/** What a file's name says of it, where nobody has looked inside. */
const BY_NAME: readonly (readonly [RegExp, NearFile['kind']])[] = [
  [/\.ini$/i, 'config'],
  [/^det.*\.(h5|dat)$/i, 'detector'],
];

type Parts = Pick<PanelServices, 'contents' | 'places'>;

/** The files that a frame panel reads: through the gateway, the Jupyter server, or from the user's disk. */
export class FrameFiles {
  readonly #services: Parts;
  readonly #pages: PageFiles;
  readonly #dropped: string[] = [];
  #hasGateway: Promise<boolean> | undefined;

  constructor(services: Parts, trans: TranslationBundle) {
    const { contents, places } = services;
    this.#services = services;
    const toContents = async (path: string): Promise<string> =>
      (await places.toContents(path).catch(() => undefined)) ?? path;
    const settings = contents.serverSettings;
    this.#pages = new PageFiles(
      new ChosenFiles(),
      new ServerFiles({ contents, settings, toContents, trans }),
    );
  }

  /** Takes in files that the user dropped or chose. @returns their paths from now on. */
  add(files: readonly File[]): readonly string[] {
    const folder = this.#pages.chosen.add(files);
    const paths = files.map(({ name }) => `${folder}/${name}`);
    this.#dropped.push(...paths);
    return paths;
  }

  /** Where the bytes of a file are; parts of it can be read there, of any size. */
  async locate(path: string): Promise<LocatedFile> {
    if (!path.startsWith('/') || !(await this.#gateway())) {
      return this.#pages.locate(path);
    }
    const { baseUrl, token } = this.#services.contents.serverSettings;
    const query = URLExt.objectToQueryString({ path });
    return {
      kind: 'address',
      address: URLExt.join(baseUrl, 'damselfly', 'api', 'file') + query,
      headers: token === '' ? {} : { Authorization: `token ${token}` },
    };
  }

  /** A config.ini as text. */
  async text(path: string): Promise<string> {
    return path.startsWith('/') && (await this.#gateway())
      ? this.#services.places.readText(path)
      : this.#pages.text(path);
  }

  /** What lies in the folder of a file; nothing where that cannot be listed. */
  async beside(path: string): Promise<readonly NearFile[]> {
    const folder = folderOf(path);
    if (isDropped(path)) {
      return this.#dropped.filter((file) => folderOf(file) === folder).map(named);
    }
    if (path.startsWith('/') && (await this.#gateway())) {
      const { entries } = await this.#services.places.list(folder);
      return entries.map(({ path: file, kind }) => ({
        path: file,
        kind: kind === 'config' || kind === 'detector' ? kind : 'other',
      }));
    }
    const model: { readonly content: unknown } = await this.#services.contents.get(
      folder.replace(/^\//, ''),
      { content: true },
    );
    return Array.isArray(model.content)
      ? model.content.flatMap((entry: unknown) => {
          const name = nameIn(entry);
          return name === undefined ? [] : [named(`${folder}/${name}`)];
        })
      : [];
  }

  #gateway(): Promise<boolean> {
    this.#hasGateway ??= this.#services.places.status().then(
      () => true,
      () => {
        // It may only not have answered yet.
        this.#hasGateway = undefined;
        return false;
      },
    );
    return this.#hasGateway;
  }
}

function named(path: string): NearFile {
  const kind = BY_NAME.find(([pattern]) => pattern.test(nameOf(path)))?.[1] ?? 'other';
  return { path, kind };
}

function nameIn(entry: unknown): string | undefined {
  return typeof entry === 'object' && entry !== null && 'name' in entry
    ? String(entry.name)
    : undefined;
}
