import type { Stage, StageResult } from './stage.ts';
import { oneCheck } from './stage.ts';

/** Runs a stage to its end, whatever happens in it. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const start = performance.now();
  const outcome = await stage.run().catch((error: unknown) => oneCheck(false, textOf(error)));
  return { name: stage.name, seconds: (performance.now() - start) / 1000, ...outcome };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
