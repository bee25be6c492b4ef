import { useEffect, useState } from 'react';

export interface Loaded<Value> {
  /** What came last; stays while something newer is on its way, and when that fails. */
  readonly value: Value | undefined;
  readonly error: unknown;
}

/** Loads when it appears and whenever `load` or `version` is another one; the older request is ended. */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  version = '',
): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ value: undefined, error: undefined });
  useEffect(() => {
    const end = new AbortController();
    const bring = async (): Promise<void> => {
      try {
        const value = await load(end.signal);
        if (!end.signal.aborted) {
          setLoaded({ value, error: undefined });
        }
      } catch (error) {
        if (!end.signal.aborted) {
          setLoaded(({ value }) => ({ value, error }));
        }
      }
    };
    void bring();
    return () => {
      end.abort();
    };
  }, [load, version]);
  return loaded;
}
