import { setTimeout } from 'node:timers/promises';
import type { ContenderEntry } from './contenders.ts';
import { call } from './measure-drawing.ts';
import { openStage, type Stage } from './stage.ts';

/** What a viewer costs while it lives. */
export interface LifeMeasure {
  readonly title: string;
  /** CPU time of the whole browser in a second in which nothing changes, milliseconds. */
  readonly idle: number;
  /** Memory of the whole browser that 40 updates have added, MB. */
  readonly growth?: number;
  /** What is left of it when the page has collected its garbage. */
  readonly kept?: number;
  /** Levels per second while one is dragged; missing where it cannot be. */
  readonly levels?: number;
}

const UPDATES = 40;
const SETTLING = 3000;
const IDLE_SECONDS = 5;
const DRAG_MILLISECONDS = 3000;

/** @param size of the volume that is updated; `dragged` of the one whose level is dragged. */
export async function measureLife(
  contender: ContenderEntry,
  { size, dragged }: { size: number; dragged: number },
  peers: string,
): Promise<LifeMeasure> {
  const costs = await onStage(contender, size, peers, async (stage) => {
    // What is allocated once is there after a few.
    for (let i = 0; i < 5; i++) {
      await call(stage, 'update()');
    }
    await setTimeout(SETTLING);
    await stage.collectGarbage();
    const before = stage.megabytes();
    for (let i = 0; i < UPDATES; i++) {
      await call(stage, 'update()');
    }
    const idle = await idleMilliseconds(stage);
    const growth = stage.megabytes() - before;
    await stage.collectGarbage();
    return { growth, kept: stage.megabytes() - before, idle };
  });
  const { title } = contender;
  if (contender.isLevelled !== true) {
    return { title, ...costs };
  }
  const levels = await onStage(contender, dragged, peers, async (stage) => {
    await call(stage, 'drag(1000)');
    return Number(await call(stage, `drag(${DRAG_MILLISECONDS})`));
  });
  return { title, ...costs, levels };
}

/** Of what is opened and left alone. */
export async function measureIdle(
  contender: ContenderEntry,
  size: number,
  peers: string,
): Promise<LifeMeasure> {
  const idle = await onStage(contender, size, peers, idleMilliseconds);
  return { title: contender.title, idle };
}

async function idleMilliseconds(stage: Stage): Promise<number> {
  await setTimeout(SETTLING);
  const begin = stage.milliseconds();
  await setTimeout(1000 * IDLE_SECONDS);
  return (stage.milliseconds() - begin) / IDLE_SECONDS;
}

/** Measures a contender that shows data in a browser of its own. */
async function onStage<Measure>(
  contender: ContenderEntry,
  size: number,
  peers: string,
  measure: (stage: Stage) => Promise<Measure>,
): Promise<Measure> {
  await using stage = await openStage(contender, size, peers);
  await call(stage, 'prepare()');
  await call(stage, 'open()');
  return await measure(stage);
}
