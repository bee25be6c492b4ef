/** What one thread does at most, per second. */
export interface MachineRates {
  /** Bytes read from a megabyte, which the cache of a core holds. */
  readonly cacheBytes: number;
  /** Bytes read and written over arrays that no cache holds. */
  readonly memoryBytes: number;
  /** Bytes added, 16 at a time. */
  readonly byteAdditions: number;
}

/** The best of two measures: other work on the machine only slows down. */
export function bestRates(a: MachineRates, b: MachineRates): MachineRates {
  return {
    cacheBytes: Math.max(a.cacheBytes, b.cacheBytes),
    memoryBytes: Math.max(a.memoryBytes, b.memoryBytes),
    byteAdditions: Math.max(a.byteAdditions, b.byteAdditions),
  };
}
