import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of the environment that has the wheel, in `folder`. There is nothing else on PATH. */
export function runInstalled(
  program: 'damselfly' | 'python',
  args: readonly string[],
  folder: string,
): Promise<Ended> {
  const bin = join(inject('environment'), 'bin');
  return new Promise((resolve) => {
    execFile(
      join(bin, program),
      args,
      { cwd: folder, env: { HOME: folder, PATH: bin } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}
