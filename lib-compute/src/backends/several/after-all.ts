/**
 * The results, once all are there or have failed: what another device still computes must not be disposed of.
 *
 * @throws the error of the first, in their order, that failed.
 */
export async function afterAll<Result>(steps: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(steps);
  return Promise.all(steps);
}
