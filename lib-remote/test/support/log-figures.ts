import { readFileSync } from 'node:fs';

/** The rows of a log without their time, which differs from run to run. */
export function logFigures(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t').toSpliced(1, 1).join(' '));
}
