import { totalmem } from 'node:os';

/** Bytes of memory that the processes of this machine, or of this container, may use in all. */
export function totalMemory(): number {
  // 0 where nothing limits it, and an enormous number in some containers without a limit.
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
