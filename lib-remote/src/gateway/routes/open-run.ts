import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { OpenRunSchema } from '../../http/index.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { FOLDERS_OF_PARTS } from '../../run-directory/output-layout.ts';
import { accessError } from '../../run-directory/access-error.ts';
import type { Roots } from '../security/roots.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';
import { findRunOfOutputs } from '../runs/find-run-of-outputs.ts';

/** The run that a folder, or a log, output or config in it, belongs to; whoever made it. */
export const openRunRoute: Route = {
  method: 'POST',
  path: '/api/runs/open',
  async handle(request, { runs, roots }) {
    const { path } = await request.json(OpenRunSchema);
    const real = await roots.resolve(path);
    const status = await stat(real).catch((error: unknown) => {
      throw accessError(real, 'open', error);
    });
    const folder = status.isDirectory() ? real : dirname(real);
    const paths =
      (await findRunOfOutputs(folder, roots)) ??
      (await runAbove(folder, roots)) ??
      (await findRun(folder, (path) => roots.resolve(path)));
    return json((await runs.add(paths)).summary);
  },
};

/** Where each part of an output has a folder, any of them may be named. */
async function runAbove(folder: string, roots: Roots): Promise<RunPaths | undefined> {
  return FOLDERS_OF_PARTS.includes(basename(folder))
    ? findRunOfOutputs(dirname(folder), roots)
    : undefined;
}
