import type { Backend, EmcEngine, EngineOptions } from '../backends/backend.ts';
import { problemOfShare, type TomogramShare } from '../backends/tomogram-share.ts';
import { GroupedEngine, type EngineOfGroup } from './grouped-engine.ts';
import { isFlat } from './model-shape.ts';
import { PlanesEngine } from './planes-engine.ts';
import type { PreparedProblem } from './problem.ts';

/**
 * The engine of a problem: one of the backend's for each detector, with models as callers have them.
 *
 * @param share the tomograms that it computes with.
 * @throws Resources when they do not fit in memory, Backend when the device or a worker fails.
 */
export async function prepareEngine(
  backend: Backend,
  { groups, grid }: PreparedProblem,
  share: TomogramShare,
  options: EngineOptions,
): Promise<EmcEngine> {
  const engines: EngineOfGroup[] = [];
  try {
    for (const { problem, members } of groups) {
      const engine = await backend.prepare(problemOfShare(problem, share), options);
      engines.push({ engine, members });
    }
  } catch (error) {
    await Promise.all(engines.map(({ engine }) => engine.dispose()));
    throw error;
  }
  const [first] = engines;
  const engine = engines.length === 1 ? first.engine : new GroupedEngine(engines);
  return isFlat(grid) ? new PlanesEngine(engine) : engine;
}
