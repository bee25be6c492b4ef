import { setTimeout } from 'node:timers/promises';
import type { ContenderEntry } from './contenders.ts';
import { openStage, type Stage } from './stage.ts';

/** What a contender takes: CPU milliseconds of the whole browser, means. */
export interface DrawingMeasure {
  readonly title: string;
  readonly size: number;
  /** From the program in the page to the first picture. */
  readonly first: number;
  /** New data, drawn. */
  readonly update: number;
  /** Another view of the same data; missing for frames. */
  readonly turn: number | undefined;
}

/** Of updates and of turns. */
const REPETITIONS = 6;

/** What still goes on after a picture is on the screen, milliseconds. */
const SETTLING = 300;

/** Of a call, milliseconds. */
const LIMIT = 120_000;

/** Opens, updates and turns in a browser of its own. */
export async function measureDrawing(
  contender: ContenderEntry,
  size: number,
  peers: string,
): Promise<DrawingMeasure> {
  await using stage = await openStage(contender, size, peers);
  await call(stage, 'prepare()');
  const first = await cost(stage, 'open()', 1);
  const { title, data } = contender;
  const repeated = async (what: string): Promise<number> => {
    // The first ones are for V8's compiler, and for what is kept from then on.
    await cost(stage, what, 2);
    return cost(stage, what, REPETITIONS);
  };
  // Before the updates: what these leave to be done later is not its.
  const turn = data === 'volume' ? await repeated('turn()') : undefined;
  return { title, size, first, turn, update: await repeated('update()') };
}

/** Mean CPU milliseconds of a call of the page. */
export async function cost(stage: Stage, what: string, times: number): Promise<number> {
  await setTimeout(SETTLING);
  const before = stage.milliseconds();
  for (let i = 0; i < times; i++) {
    await call(stage, what);
  }
  await setTimeout(SETTLING);
  return (stage.milliseconds() - before) / times;
}

/** Calls what `pages/harness.ts` offers. @throws Error where it takes longer than anything here may. */
export async function call(stage: Stage, what: string): Promise<unknown> {
  const answered = new AbortController();
  const late = setTimeout(LIMIT, undefined, { ref: false, signal: answered.signal }).then(() => {
    throw new Error(`${what} has not ended in ${LIMIT / 1000} s`);
  });
  try {
    return await Promise.race([stage.page.evaluate(`bench.${what}`), late]);
  } finally {
    late.catch(() => undefined);
    answered.abort();
  }
}
