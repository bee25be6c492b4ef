/** What is written about requests, into the log of Jupyter's server and, of failures, into a file as well. */
export interface RequestLog {
  /** A request was answered. */
  request(method: string, route: string, status: number, milliseconds: number): void;
  /** A failure that is not meant to happen. */
  readonly failure: (error: unknown) => void;
}

/**
 * Writes a line for each request that failed, or for every one. A line names the pattern of the route,
 * never the address or a header: they can hold the user's token.
 *
 * @param options.keep keeps what is told of a failure where its user finds it.
 */
export function requestLog(
  write: (line: string) => void,
  options: { all: boolean; keep?: (text: string) => unknown },
): RequestLog {
  return {
    request(method, route, status, milliseconds) {
      if (options.all || status >= 400) {
        write(`damselfly: ${method} ${route} ${status} ${Math.round(milliseconds)} ms`);
      }
    },
    failure(error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(`damselfly: ${text}`);
      options.keep?.(text);
    },
  };
}
