interface TestFile {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts the tests of a report of vitest's json reporter. A file that did not get as far as its tests
 * is one failed test.
 *
 * @throws Error where the report is none.
 */
export function countTests(report: unknown): TestCount {
  if (!isReport(report)) {
    throw new Error('vitest wrote a report that this program does not understand');
  }
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const { status, assertionResults } of report.testResults) {
    const count = (wanted: string): number =>
      assertionResults.filter(({ status }) => status === wanted).length;
    const failedHere = count('failed');
    passed += count('passed');
    failed += status === 'failed' ? Math.max(failedHere, 1) : failedHere;
    skipped += assertionResults.length - count('passed') - failedHere;
  }
  return { passed, failed, skipped };
}

function isReport(value: unknown): value is { readonly testResults: readonly TestFile[] } {
  return hasList(value, 'testResults') && value.testResults.every(isTestFile);
}

function isTestFile(value: unknown): value is TestFile {
  return (
    hasText(value, 'status') &&
    hasList(value, 'assertionResults') &&
    value.assertionResults.every((result) => hasText(result, 'status'))
  );
}

function hasList<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown[]> {
  return typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, key));
}

function hasText<Key extends string>(value: unknown, key: Key): value is Record<Key, string> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, key) === 'string';
}
