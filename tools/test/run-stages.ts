import { runStage } from './run-stage.ts';
import type { Stage, StageResult } from './stage.ts';

/** Of the machines that CI has. */
const CORES = 2;

/**
 * Runs stages in their order; neighbours that share the cores go beside each other, each when what it waits for has
 * ended.
 *
 * @param tell told of each as it ends.
 * @returns the results in the order in which the stages ended.
 */
export async function runStages(
  stages: readonly Stage[],
  tell: (result: StageResult) => void,
): Promise<readonly StageResult[]> {
  const results: StageResult[] = [];
  const waiting = [...stages];
  while (waiting.length > 0) {
    await runGroup(takeGroup(waiting), async (stage) => {
      const result = await runStage(stage);
      results.push(result);
      tell(result);
    });
  }
  return results;
}

/** @param group each after those that it needs. */
async function runGroup(
  group: readonly Stage[],
  run: (stage: Stage) => Promise<void>,
): Promise<void> {
  const waiting = [...group];
  const unfinished = new Set(group.map(({ name }) => name));
  const running = new Set<Promise<void>>();
  const isReady = ({ needs = [], after = [] }: Stage): boolean =>
    [...needs, ...after].every((name) => !unfinished.has(name));
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < CORES ? waiting.findIndex(isReady) : -1;
    if (next < 0) {
      await Promise.race(running);
    } else {
      const [stage] = waiting.splice(next, 1);
      const ended = run(stage).then(() => {
        unfinished.delete(stage.name);
        running.delete(ended);
      });
      running.add(ended);
    }
  }
}

/** Takes the first stage, and with one that shares the cores all such stages that follow it. */
function takeGroup(waiting: Stage[]): Stage[] {
  const next = waiting.findIndex(({ sharesCores }) => sharesCores !== true);
  return waiting.splice(0, next < 0 ? waiting.length : Math.max(1, next));
}
