import { readFile } from 'node:fs/promises';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

const NEEDED_PERCENT = 90;

/** Reads what the unit stage measured; vitest.config.ts says of which files. */
export const coverageStage: Stage = {
  name: 'coverage',
  about: `the tests of the unit stage run at least ${NEEDED_PERCENT} % of the lines of lib-compute`,
  needs: ['unit'],
  async run() {
    const summary: unknown = JSON.parse(await readFile('coverage/coverage-summary.json', 'utf8'));
    const percent = linePercent(summary);
    return oneCheck(percent >= NEEDED_PERCENT, `${percent} % of the lines are run by a test`);
  },
};

function linePercent(summary: unknown): number {
  const percent = ['total', 'lines', 'pct'].reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    summary,
  );
  if (typeof percent !== 'number') {
    throw new Error('coverage/coverage-summary.json has no total of lines');
  }
  return percent;
}
