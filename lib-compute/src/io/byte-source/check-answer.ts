/** What a server says before the bytes of a range. */
export interface RangeAnswer {
  readonly status: number;
  readonly statusText: string;
  /** Where it came from in the end: another address than asked where the server sent us on. */
  readonly address: string;
  /** A header by its name. */
  readonly header: (name: string) => string | null;
}

/** The bytes `first` to `last`, both included. */
export interface AskedRange {
  readonly address: string;
  readonly first: number;
  readonly last: number;
  /** Bytes of the whole file, where known. */
  readonly size?: number | undefined;
  /** The version that is read, null where the server names none; undefined where any will do. */
  readonly version?: string | null | undefined;
  /**
   * Whether the file may be shorter: then what is sent are the bytes that it has, or of a server that does not say how
   * many these are, none.
   */
  readonly mayEnd?: boolean;
}

/** What follows such an answer: so many bytes of a file of this size; or why it is of no use. */
export type CheckedAnswer =
  { readonly length: number; readonly size: number } | { readonly refusal: string };

/**
 * Whether what follows are the bytes that were asked for, of the version that is read. Some servers answer a range
 * that is all of a file as if none had been asked for (Tornado, hence Jupyter).
 */
export function checkAnswer(answer: RangeAnswer, asked: AskedRange): CheckedAnswer {
  const { status, header } = answer;
  const { first, last, mayEnd = false } = asked;
  const all = mayEnd ? lengthOf(header) : asked.size;
  const isWhole =
    status === 200 &&
    first === 0 &&
    all !== undefined &&
    (mayEnd ? all <= last + 1 : all === last + 1) &&
    !isLogin(answer, asked);
  const range = isWhole ? { first, last: all - 1, size: all } : sentRange(header('Content-Range'));
  const isEmpty = status === 416 && range?.size === 0;
  if (status !== 206 && !isWhole && !isEmpty) {
    return { refusal: reasonOf(answer, asked) };
  }
  if (
    (asked.version !== undefined && versionOf(header) !== asked.version) ||
    (asked.size !== undefined && range !== undefined && range.size !== asked.size)
  ) {
    return { refusal: 'the file on the server has changed since it was opened; open it again' };
  }
  if (isEmpty) {
    return { length: 0, size: 0 };
  }
  const end = mayEnd && range ? Math.min(last, range.size - 1) : last;
  return range?.first === first && range.last === end
    ? { length: end - first + 1, size: range.size }
    : { refusal: `the server does not say that it sends the bytes ${first} to ${last}` };
}

/** Names the version of a file: its ETag, else when it was changed (all that Jupyter says); null without either. */
export function versionOf(header: RangeAnswer['header']): string | null {
  return header('ETag') ?? header('Last-Modified');
}

/** Bytes of a file that is sent whole; undefined where that is not said, as of what is compressed on its way. */
function lengthOf(header: RangeAnswer['header']): number | undefined {
  const length = Number(header('Content-Length') ?? NaN);
  return header('Content-Encoding') !== null || !(length > 0) ? undefined : length;
}

/** What Content-Range says: `bytes 0-99/1234`, or only the size after a star when none could be sent. */
function sentRange(
  header: string | null,
): { first?: number; last?: number; size: number } | undefined {
  const text = header ?? '';
  const sent = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text);
  if (sent) {
    const [first, last, size] = sent.slice(1).map(Number);
    return { first, last, size };
  }
  const none = /^bytes \*\/(\d+)$/.exec(text);
  return none ? { size: Number(none[1]) } : undefined;
}

/** A server whose login has expired sends to the page of its login, which is a good answer to anything else. */
function isLogin({ address, header }: RangeAnswer, asked: AskedRange): boolean {
  return (
    address !== '' &&
    address !== asked.address &&
    /^text\/html\b/.test(header('Content-Type') ?? '')
  );
}

function reasonOf(answer: RangeAnswer, asked: AskedRange): string {
  const { status, statusText } = answer;
  if (status === 200 && isLogin(answer, asked)) {
    return 'the server sent another page instead, as it does where a login has expired; log in again and reload the page';
  }
  return status === 200
    ? 'the server sends only whole files (status 200 instead of 206); download the file and open the copy'
    : `the server answered ${`${status} ${statusText}`.trim()}`;
}
