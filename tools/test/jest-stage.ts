import { reportStage } from './report-stage.ts';
import type { Stage } from './stage.ts';

interface JestStage {
  readonly name: string;
  readonly about: string;
  readonly needs: readonly string[];
}

/** The tests of the extension, for jest (jest.config.js). */
export function jestStage(stage: JestStage): Stage {
  return reportStage({
    ...stage,
    sharesCores: true,
    runner: 'jest/bin/jest.js',
    args: (report) => ['--json', `--outputFile=${report}`],
  });
}
