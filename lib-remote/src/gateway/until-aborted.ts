/** Does work that has no end but the abortion of `signal`. */
export async function untilAborted(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}
