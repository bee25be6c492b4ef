import { runStage } from './run-stage.ts';
import type { Stage, StageResult } from './stage.ts';

/** Of the machines that CI has. */
const CORES = 2;

/**
 * Runs stages in their order; neighbours that use one core each go beside each other, except where one needs another.
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
  const begun = new Map<string, Promise<void>>();
  const run = async (stage: Stage): Promise<void> => {
    await Promise.all((stage.needs ?? []).flatMap((name) => begun.get(name) ?? []));
    const result = await runStage(stage);
    results.push(result);
    tell(result);
  };
  while (waiting.length > 0) {
    const group = takeGroup(waiting);
    const work = async (): Promise<void> => {
      for (let stage = group.shift(); stage !== undefined; stage = group.shift()) {
        const running = run(stage);
        begun.set(stage.name, running);
        await running;
      }
    };
    await Promise.all(Array.from({ length: CORES }, work));
  }
  return results;
}

/** Takes the first stage, and with one that uses one core all such stages that follow it. */
function takeGroup(waiting: Stage[]): Stage[] {
  const next = waiting.findIndex(({ usesOneCore }) => usesOneCore !== true);
  return waiting.splice(0, next < 0 ? waiting.length : Math.max(1, next));
}
