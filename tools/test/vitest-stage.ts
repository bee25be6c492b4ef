import { reportStage } from './report-stage.ts';
import type { Stage } from './stage.ts';

interface VitestStage {
  readonly name: string;
  readonly about: string;
  readonly needs: readonly string[];
  readonly sharesCores?: boolean;
  readonly args: readonly string[];
  readonly isOnDemand?: boolean;
}

/** A stage of tests for vitest. */
export function vitestStage({ args, ...stage }: VitestStage): Stage {
  return reportStage({
    ...stage,
    runner: 'vitest/vitest.mjs',
    args: (report) => [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
  });
}
