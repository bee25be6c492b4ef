import type { Stage } from './stage.ts';

/**
 * The stages to run, in their order.
 *
 * @param only names of stages; they and what they need are taken. Where there is none, all that are not on demand.
 * @throws Error for a name that no stage has.
 */
export function selectStages(stages: readonly Stage[], only?: readonly string[]): readonly Stage[] {
  if (only === undefined) {
    return stages.filter(({ isOnDemand }) => isOnDemand !== true);
  }
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const stage = stages.find((stage) => stage.name === name);
    if (stage === undefined) {
      const names = stages.map((stage) => stage.name).join(', ');
      throw new Error(`There is no stage "${name}". The stages are ${names}.`);
    }
    wanted.add(name);
    stage.needs?.forEach(want);
  };
  only.forEach(want);
  return stages.filter(({ name }) => wanted.has(name));
}
