import { setTimeout } from 'node:timers/promises';

const INTERVAL_MILLISECONDS = 200;
const LIMIT_MILLISECONDS = 120_000;

/**
 * Asks again and again until there is an answer.
 *
 * @param what ends the message: "waited 120 s for ...".
 */
export async function eventually<Value>(
  what: string,
  ask: () => Promise<Value | undefined> | Value | undefined,
): Promise<Value> {
  const end = performance.now() + LIMIT_MILLISECONDS;
  for (;;) {
    const value = await ask();
    if (value !== undefined) {
      return value;
    }
    if (performance.now() > end) {
      throw new Error(`waited ${LIMIT_MILLISECONDS / 1000} s for ${what}`);
    }
    await setTimeout(INTERVAL_MILLISECONDS);
  }
}
