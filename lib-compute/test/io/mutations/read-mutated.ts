import fc from 'fast-check';
import { isDamselflyError, type DamselflyError } from '../../../src/errors.ts';
import { refusalOf } from '../../support/refusal.ts';
import { randomMutation } from './random-mutation.ts';

type Read = (bytes: Uint8Array) => Promise<void>;

/**
 * Reads a file that was changed at random, in the same ways in every run of the tests. Each must give sound values or
 * an error of ours.
 *
 * @returns how many were refused.
 */
export async function readChanged(
  bytes: Uint8Array,
  read: Read,
  changes: { readonly numRuns: number; readonly seed: number },
): Promise<number> {
  let refused = 0;
  const readOne = async (changed: Uint8Array): Promise<void> => {
    try {
      await read(changed);
    } catch (error) {
      if (!isDamselflyError(error)) {
        throw error;
      }
      await refusalOf(() => Promise.reject(error));
      refused++;
    }
  };
  await fc.assert(
    fc.asyncProperty(randomMutation, ({ apply }) => readOne(apply(bytes))),
    changes,
  );
  return refused;
}

/** Reads files that contradict themselves. @returns the error of each. @throws where one is not refused. */
export async function refusalsOf(
  mutations: readonly { readonly what: string; readonly bytes: Uint8Array }[],
  read: Read,
): Promise<readonly { readonly what: string; readonly error: DamselflyError }[]> {
  const refusals = [];
  for (const { what, bytes } of mutations) {
    const error = await refusalOf(() => read(bytes)).catch((cause: unknown) => {
      throw new Error(`${what} was not refused`, { cause });
    });
    refusals.push({ what, error });
  }
  return refusals;
}
