import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as Type from 'typebox';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { readJsonFile } from '../../run-directory/json-file.ts';

/** What is needed of the file in which a Jupyter server describes itself to its user. */
const ServerSchema = Type.Object({ token: Type.String() });

/** It writes the file right after it has printed its address. */
const LOOKS = 20;
const LOOK_MILLISECONDS = 100;

/**
 * The token that a running Jupyter server takes, whatever it was told by environment and configuration.
 *
 * @param pid of its process.
 * @returns undefined where the server has written no such file.
 */
export async function runningToken(
  python: string,
  pid: number | undefined,
): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(python, ['-m', 'jupyter', '--runtime-dir']);
  const file = join(stdout.trim(), `jpserver-${pid}.json`);
  for (let look = 0; look < LOOKS; look++) {
    const server = await readJsonFile(file, ServerSchema).catch(unlessWritten);
    if (server !== undefined) {
      return server.token;
    }
    await setTimeout(LOOK_MILLISECONDS);
  }
  return undefined;
}

/** Half of it may be there. */
function unlessWritten(error: unknown): undefined {
  if (!isDamselflyError(error, 'FileFormat')) {
    throw error;
  }
}
