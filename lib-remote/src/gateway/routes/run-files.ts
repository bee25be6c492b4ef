import { stat } from 'node:fs/promises';
import type { RunFile } from '../../http/index.ts';
import { modelFile } from '../../run-directory/output-layout.ts';
import type { KnownRun } from '../runs/known-run.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** The files that a run reads and has written, as far as they are there and may be looked at. */
export const runFilesRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/files',
  async handle({ param }, { runs, roots }) {
    const named = filesOf(await runs.get(param('id')));
    const files = await Promise.all(
      named.map(async ({ path, role }): Promise<RunFile[]> => {
        const real = await roots.resolve(path).catch(() => undefined);
        const status = real === undefined ? undefined : await stat(real).catch(() => undefined);
        return status?.isFile() ? [{ path, role, bytes: status.size }] : [];
      }),
    );
    return json(files.flat());
  },
};

function filesOf({ paths, summary, detail, layout }: KnownRun): Omit<RunFile, 'bytes'>[] {
  return [
    ...(summary.config === undefined ? [] : [{ path: summary.config, role: 'config' as const }]),
    ...detail.inputs.map(({ path }) => ({ path, role: 'input' as const })),
    { path: paths.log, role: 'log' },
    ...detail.outputs.map((number) => ({
      path: modelFile(paths, number, layout),
      role: 'output' as const,
    })),
    ...[paths.record, paths.progress].map((path) => ({ path, role: 'record' as const })),
  ];
}
