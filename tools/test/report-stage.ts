import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run-command.ts';
import type { Outcome, Stage } from './stage.ts';
import { countTests } from './vitest-report.ts';

export interface ReportStage {
  readonly name: string;
  readonly about: string;
  readonly needs: readonly string[];
  readonly sharesCores?: boolean;
  /** The test runner: a path in node_modules. */
  readonly runner: string;
  /** Its arguments; it writes a JSON report, as jest and vitest do, to the file of this path. */
  readonly args: (report: string) => readonly string[];
}

/** A stage in which each test counts. */
export function reportStage({ runner, args, ...stage }: ReportStage): Stage {
  return {
    ...stage,
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'damselfly-report-'));
      const report = join(folder, 'report.json');
      try {
        return await runTests(runner, args(report), report);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function runTests(runner: string, args: readonly string[], report: string): Promise<Outcome> {
  const { succeeded, output } = await runTool(runner, args, { NO_COLOR: '1' });
  const { passed, failed, skipped, failures } = countTests(
    JSON.parse(await readReport(report, output)),
  );
  // A runner also fails for what no test stands for, such as an error after the last test.
  const broken = succeeded ? failed : Math.max(failed, 1);
  // A skip hides a missing part, unless it was asked for.
  return mayLeaveOut()
    ? { passed, failed: broken, leftOut: skipped, failures, output }
    : { passed, failed: broken + skipped, failures, output };
}

function mayLeaveOut(): boolean {
  return process.env['DAMSELFLY_WITHOUT_SHARED'] === '1';
}

async function readReport(report: string, output: string): Promise<string> {
  return await readFile(report, 'utf8').catch((cause: unknown) => {
    throw new Error(`the tests ended before their report:\n${output}`, { cause });
  });
}
