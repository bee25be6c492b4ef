import { join } from 'node:path';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { installedEnvironment, NODE_OPTIONS } from '../support/as-installed.ts';
import type { Seconds } from '../support/seconds.ts';
import { timedProgram } from '../support/timed-program.ts';

/** A run from the start of its process to its end. */
export interface WholeRun {
  readonly hasOutputs: boolean;
  readonly workers: number;
  /** Seconds that iterations took by their own clock, in their order. */
  readonly iterations: readonly number[];
  readonly total: Seconds;
  readonly peakMegabytes: number;
}

const LineSchema = Type.Object({ seconds: Type.Number() });

/** @param command of Node: a program and its arguments. */
export async function wholeRun(
  command: readonly string[],
  { folder, workers, hasOutputs }: { folder: string; workers: number; hasOutputs: boolean },
): Promise<WholeRun> {
  const { seconds, peakMegabytes, output } = await timedProgram(
    [process.execPath, ...NODE_OPTIONS, ...command],
    { output: join(folder, 'stdout'), cwd: folder, env: installedEnvironment() },
  );
  return { hasOutputs, workers, iterations: secondsIn(output), total: seconds, peakMegabytes };
}

/** @returns the seconds of every line. */
export function secondsIn(lines: string): number[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!Check(LineSchema, value)) {
        throw new Error(`The measured run printed ${line}.`);
      }
      return value.seconds;
    });
}
