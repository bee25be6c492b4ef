import type { FileKind, FolderEntry, FolderListing } from '@damselfly/remote/http';
import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import type { IPlaces } from '../../../services/places/tokens.ts';

/** What is known of a folder's content. */
type Content =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'listed'; readonly listing: FolderListing };

/** One line of the tree. */
export type TreeRow =
  | {
      readonly type: 'entry';
      readonly path: string;
      readonly name: string;
      readonly kind: FileKind;
      readonly bytes: number;
      /** From 1. */
      readonly level: number;
      /** Missing for a file. */
      readonly isOpen: boolean | undefined;
    }
  | { readonly type: 'note'; readonly note: Note; readonly path: string; readonly level: number };

/** A line for a file or folder. */
export type EntryRow = Extract<TreeRow, { readonly type: 'entry' }>;

/** What stands in an open folder in place of entries. */
export type Note =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** It has nothing of ours, but `others` files. */
  | { readonly kind: 'nothing'; readonly others: number }
  | { readonly kind: 'cut' };

/** The folders below the gateway's roots, each read when it is opened; files of our kinds. */
export class TreeModel {
  readonly #places: IPlaces;
  readonly #changed = new Signal<this, void>(this);
  #roots: readonly FolderEntry[] = [];
  /** Open folders, and what is in them. */
  readonly #open = new Map<string, Content>();

  constructor(places: IPlaces) {
    this.#places = places;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The lines that can be seen, from top to bottom. */
  get rows(): readonly TreeRow[] {
    return this.#roots.flatMap((root) => this.#rowsOf(root, 1));
  }

  /**
   * Reads the roots and what is open anew. A single root is opened when it is first seen.
   *
   * @throws GatewayError where there is no gateway.
   */
  async load(): Promise<void> {
    const { roots } = await this.#places.status();
    const isFirst = this.#roots.length === 0;
    this.#roots = roots.map(({ name, path }) => ({
      name,
      path,
      kind: 'folder',
      bytes: 0,
      modified: '',
    }));
    if (roots.length === 1 && isFirst) {
      this.#open.set(roots[0].path, { state: 'loading' });
    }
    this.#changed.emit();
    await Promise.all([...this.#open.keys()].map((path) => this.#list(path)));
  }

  /** Opens a closed folder, closes an open one. */
  async toggle(path: string): Promise<void> {
    if (this.#open.delete(path)) {
      this.#changed.emit();
    } else {
      this.#set(path, { state: 'loading' });
      await this.#list(path);
    }
  }

  async #list(path: string): Promise<void> {
    try {
      this.#set(path, { state: 'listed', listing: await this.#places.list(path) });
    } catch (error) {
      this.#set(path, { state: 'failed', message: errorText(error) });
    }
  }

  /** Takes what has been read, unless the folder was closed meanwhile. */
  #set(path: string, content: Content): void {
    if (content.state === 'loading' || this.#open.has(path)) {
      this.#open.set(path, content);
      this.#changed.emit();
    }
  }

  #rowsOf({ path, name, kind, bytes }: FolderEntry, level: number): TreeRow[] {
    const content = this.#open.get(path);
    const isOpen = kind === 'folder' ? content !== undefined : undefined;
    const row: TreeRow = { type: 'entry', path, name, kind, bytes, level, isOpen };
    return content === undefined ? [row] : [row, ...this.#contentRows(path, content, level + 1)];
  }

  #contentRows(path: string, content: Content, level: number): TreeRow[] {
    const note = (note: Note): TreeRow => ({ type: 'note', note, path, level });
    switch (content.state) {
      case 'loading':
        return [note({ kind: 'loading' })];
      case 'failed':
        return [note({ kind: 'failed', message: content.message })];
      case 'listed': {
        const { entries, isCut } = content.listing;
        const ours = entries.filter(({ kind }) => kind !== 'other').sort(byKindAndName);
        const rows = ours.flatMap((entry) => this.#rowsOf(entry, level));
        if (ours.length === 0) {
          rows.push(note({ kind: 'nothing', others: entries.length }));
        }
        return isCut ? [...rows, note({ kind: 'cut' })] : rows;
      }
    }
  }
}

/** Folders first, then by name as people count. */
function byKindAndName(a: FolderEntry, b: FolderEntry): number {
  const folders = Number(b.kind === 'folder') - Number(a.kind === 'folder');
  return folders !== 0 ? folders : a.name.localeCompare(b.name, undefined, { numeric: true });
}
