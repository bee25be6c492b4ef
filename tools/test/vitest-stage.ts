import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run-command.ts';
import type { Outcome, Stage } from './stage.ts';
import { countTests } from './vitest-report.ts';

interface VitestStage {
  readonly name: string;
  readonly about: string;
  readonly needs: readonly string[];
  readonly args: readonly string[];
}

/** A stage in which each test counts. */
export function vitestStage({ args, ...stage }: VitestStage): Stage {
  return {
    ...stage,
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'damselfly-report-'));
      try {
        return await runVitest(args, join(folder, 'report.json'));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function runVitest(args: readonly string[], report: string): Promise<Outcome> {
  const { succeeded, output } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { NO_COLOR: '1' },
  );
  const { passed, failed, skipped } = countTests(JSON.parse(await readReport(report, output)));
  // Vitest also fails for what no test stands for, such as an error after the last test.
  const broken = succeeded ? failed : Math.max(failed, 1);
  // A skip hides a missing part, unless it was asked for.
  return mayLeaveOut()
    ? { passed, failed: broken, leftOut: skipped, output }
    : { passed, failed: broken + skipped, output };
}

function mayLeaveOut(): boolean {
  return process.env['DAMSELFLY_WITHOUT_SHARED'] === '1';
}

async function readReport(report: string, output: string): Promise<string> {
  return await readFile(report, 'utf8').catch((cause: unknown) => {
    throw new Error(`vitest ended before its report:\n${output}`, { cause });
  });
}
