import type { StageResult } from './stage.ts';

/** One line for a stage, and what it printed where it failed. */
export function printResult({ name, passed, failed, seconds, output }: StageResult): void {
  const count = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
  console.log(`${name.padEnd(10)}  ${count.padEnd(24)}  ${seconds.toFixed(1).padStart(6)} s`);
  if (failed > 0) {
    console.log(output.trimEnd().replace(/^/gm, '    '));
  }
}

/**
 * What failed, once more and by name: the output of the stages may be long. Then the count of all checks.
 *
 * @returns the exit code.
 */
export function printSummary(results: readonly StageResult[], withoutShared: boolean): number {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  if (withoutShared) {
    const leftOut = results.reduce((sum, result) => sum + (result.leftOut ?? 0), 0);
    console.log(`Without the shared golden data: ${leftOut} tests that need it were left out.`);
  }
  for (const { name, failures } of results.filter(({ failed }) => failed > 0)) {
    console.log([`FAILED: ${name}`, ...(failures ?? [])].join('\n  '));
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
