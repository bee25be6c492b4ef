/** What is written about requests, into the log of Jupyter's server. */
export interface RequestLog {
  /** A request was answered. */
  request(method: string, route: string, status: number, milliseconds: number): void;
  /** A failure that is not meant to happen. */
  readonly failure: (error: unknown) => void;
}

/**
 * Writes a line for each request that failed, or for every one. A line names the pattern of the route,
 * never the address or a header: they can hold the user's token.
 */
export function requestLog(write: (line: string) => void, options: { all: boolean }): RequestLog {
  return {
    request(method, route, status, milliseconds) {
      if (options.all || status >= 400) {
        write(`damselfly: ${method} ${route} ${status} ${Math.round(milliseconds)} ms`);
      }
    },
    failure(error) {
      write(
        `damselfly: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    },
  };
}
