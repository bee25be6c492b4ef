/** The answer to a request: a value to be sent as JSON, a text, a file or a stream of text. */
export type Reply =
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number }
  | { readonly kind: 'text'; readonly text: string }
  | FileReply
  | {
      readonly kind: 'stream';
      readonly type: string;
      readonly chunks: AsyncIterable<string>;
    };

/** A file that is sent as it lies. */
export interface FileReply {
  readonly kind: 'file';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How its bytes are encoded; whole files only, as ranges count the bytes of what was encoded. */
  readonly encoding?: 'zstd' | 'gzip';
  /** Changes with the content; otherwise size and age of the file tell it from others. */
  readonly version?: string;
}

export function json(value: unknown, status = 200): Reply {
  return { kind: 'json', value, status };
}

export function text(value: string): Reply {
  return { kind: 'text', text: value };
}
