/** Longer than the pauses between the requests of a page that somebody looks at. */
const REST_MILLISECONDS = 10_000;

/**
 * Collects garbage when nothing has happened for a while. V8 does so only while it allocates: a gateway
 * that became idle would keep what its last answers left behind, 20 MB and more, for hours.
 *
 * @param collect by default V8's `gc`, as far as it goes; it is there where Node was started with `--expose-gc`.
 * @returns to be called whenever something has happened.
 */
export function giveBackAtRest(
  collect: () => void = collectAll,
  restMilliseconds = REST_MILLISECONDS,
): () => void {
  let resting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(resting);
    resting = setTimeout(collect, restMilliseconds).unref();
  };
}

function collectAll(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
