/** Something that is being made, for one or more who ask for it. */
interface Work {
  readonly result: Promise<unknown>;
  readonly unwanted: AbortController;
  askers: number;
}

/**
 * Makes a thing once for all who ask for it meanwhile.
 *
 * @param key names what is made.
 * @param make is aborted when the last asker has left.
 * @throws what `make` throws, or the reason of `signal`, the asker's own.
 */
export type SharedWork = (
  key: string,
  make: (signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
) => Promise<unknown>;

export function sharedWork(): SharedWork {
  const going = new Map<string, Work>();

  const begin = (key: string, make: (signal: AbortSignal) => Promise<unknown>): Work => {
    const unwanted = new AbortController();
    const work: Work = { result: make(unwanted.signal), unwanted, askers: 0 };
    going.set(key, work);
    return work;
  };

  const leave = (key: string, work: Work): void => {
    work.askers--;
    if (work.askers === 0) {
      going.delete(key);
      work.unwanted.abort();
    }
  };

  return async (key, make, signal) => {
    signal.throwIfAborted();
    const work = going.get(key) ?? begin(key, make);
    work.askers++;
    try {
      return await unlessAborted(work.result, signal);
    } finally {
      leave(key, work);
    }
  };
}

async function unlessAborted<Value>(result: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const settled = new AbortController();
  const left = new Promise<'left'>((resolve) => {
    const { signal: once } = settled;
    signal.addEventListener(
      'abort',
      () => {
        resolve('left');
      },
      { signal: once },
    );
  });
  try {
    const outcome = await Promise.race([result.then((value) => ({ value })), left]);
    if (outcome !== 'left') {
      return outcome.value;
    }
    throw signal.reason;
  } finally {
    settled.abort();
  }
}
