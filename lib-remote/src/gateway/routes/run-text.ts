import type { RunPaths } from '../../run-directory/run-paths.ts';
import { accessError, isMissing } from '../../run-directory/access-error.ts';
import { openRegular } from '../../run-directory/open-regular.ts';
import { notFound } from '../server/http-error.ts';
import { text, type Reply } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** A log has a line per iteration; what a process prints in an endless loop is cut at the front. */
const LONGEST_BYTES = 2 ** 20;

const FILES: Readonly<Record<string, (paths: RunPaths) => string>> = {
  log: ({ log }) => log,
  stdout: ({ stdout }) => stdout,
  stderr: ({ stderr }) => stderr,
};

/** EMC.log, or what the process of a run has printed; the end of it, where it is long. */
export const runTextRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/text/:which',
  async handle({ param }, { runs, roots }): Promise<Reply> {
    const { paths } = await runs.get(param('id'));
    const which = param('which');
    if (!Object.hasOwn(FILES, which)) {
      throw notFound('A run has the texts log, stdout and stderr.');
    }
    return text(await lastPart(await roots.resolve(FILES[which](paths))));
  },
};

/** Nothing yet is an empty text: whoever asks waits for it. */
async function lastPart(file: string): Promise<string> {
  try {
    await using handle = await openRegular(file);
    const { size } = await handle.stat();
    const from = Math.max(0, size - LONGEST_BYTES);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - from),
      0,
      size - from,
      from,
    );
    return buffer.toString('utf8', 0, bytesRead);
  } catch (error) {
    if (error instanceof Error && isMissing(error.cause)) {
      return '';
    }
    throw accessError(file, 'read', error);
  }
}
