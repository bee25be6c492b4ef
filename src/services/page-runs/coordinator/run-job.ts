import type { PageRequest } from '../records.ts';

/** What a page asks of the worker that takes a run in hand. */
export interface RunJob {
  readonly request: PageRequest;
  /** Where pages hear of it (messages.ts). */
  readonly channel: string;
  /** True to go on after the last finished iteration. */
  readonly resume: boolean;
  readonly version: string;
}

/** Where the bytes of an input file are. */
export type LocatedFile =
  /** `isFleeting`: chosen by the user, and out of reach once the page is closed. */
  | { readonly kind: 'blob'; readonly blob: Blob; readonly isFleeting: boolean }
  /** On the Jupyter server, which sends ranges. */
  | {
      readonly kind: 'address';
      readonly address: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** As the contents API sends a whole file. */
  | { readonly kind: 'base64'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Finds files by the paths that config.ini and lists give. */
export type LocateFile = (path: string) => Promise<LocatedFile>;
