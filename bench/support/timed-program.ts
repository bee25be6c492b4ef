import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import type { Seconds } from './seconds.ts';

/** What a program took from its start to its end, its threads and children included. */
export interface ProgramMeasure {
  readonly seconds: Seconds;
  /** Highest resident memory, MB. */
  readonly peakMegabytes: number;
  /** What it printed. */
  readonly output: string;
}

const wrapper = fileURLToPath(new URL('timed-program.py', import.meta.url));

const MeasureSchema = Type.Object({
  code: Type.Integer(),
  wall: Type.Number(),
  cpu: Type.Number(),
  memory: Type.Number(),
});

/**
 * Runs a program to its end. Python starts it, for Node knows nothing of the CPU time of its children.
 *
 * @param output a file to be written: what the program prints.
 * @throws Error with the end of its messages when it fails.
 */
export async function timedProgram(
  command: readonly string[],
  { output, ...options }: { output: string; cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<ProgramMeasure> {
  const { stdout, stderr } = await promisify(execFile)('python3', [wrapper, output, ...command], {
    ...options,
    maxBuffer: 2 ** 28,
  });
  const measure: unknown = JSON.parse(stdout);
  if (!Check(MeasureSchema, measure) || measure.code !== 0) {
    const end = stderr.trim().split('\n').slice(-3).join(' ');
    throw new Error(`${command[0]} failed: ${end === '' ? stdout.trim() : end}`);
  }
  return {
    seconds: { wall: measure.wall, cpu: measure.cpu },
    peakMegabytes: measure.memory / 1e6,
    output: await readFile(output, 'utf8'),
  };
}
