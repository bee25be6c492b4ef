interface TestFile {
  /** Path of the file. */
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** File and name of each test that failed. */
  readonly failures: readonly string[];
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
  const failures: string[] = [];
  for (const { name, status, assertionResults } of report.testResults) {
    const failedHere = assertionResults.filter(({ status }) => status === 'failed');
    const passedHere = assertionResults.filter(({ status }) => status === 'passed');
    const isBroken = status === 'failed' && failedHere.length === 0;
    passed += passedHere.length;
    failed += isBroken ? 1 : failedHere.length;
    skipped += assertionResults.length - passedHere.length - failedHere.length;
    failures.push(
      ...(isBroken ? [name] : failedHere.map(({ fullName }) => `${name}: ${fullName}`)),
    );
  }
  return { passed, failed, skipped, failures };
}

function isReport(value: unknown): value is { readonly testResults: readonly TestFile[] } {
  return hasList(value, 'testResults') && value.testResults.every(isTestFile);
}

function isTestFile(value: unknown): value is TestFile {
  return (
    hasText(value, 'name') &&
    hasText(value, 'status') &&
    hasList(value, 'assertionResults') &&
    value.assertionResults.every(
      (result) => hasText(result, 'status') && hasText(result, 'fullName'),
    )
  );
}

function hasList<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown[]> {
  return typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, key));
}

function hasText<Key extends string>(value: unknown, key: Key): value is Record<Key, string> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, key) === 'string';
}
