import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NAME = 'damselfly-demo';

/** A workspace of JupyterLab, in a folder of its own: the user's own workspaces stay as they are. */
export interface LabWorkspace {
  /** Its path below the server's address. */
  readonly path: string;
  /** What JupyterLab finds it by. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes a workspace in which the panel of a run stands open. */
export async function makeWorkspace(
  python: string,
  folder: string,
  runId: string,
): Promise<LabWorkspace> {
  const environment = { JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces') };
  const file = join(folder, `${NAME}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(workspaceOf(`gateway:${runId}`)));
  await promisify(execFile)(python, ['-m', 'jupyterlab', 'workspaces', 'import', file], {
    env: { ...process.env, ...environment },
  });
  return { path: `/lab/workspaces/${NAME}`, environment };
}

/** As JupyterLab saves it: the entry of an open panel is what its command takes to open it again. */
function workspaceOf(key: string): object {
  return {
    metadata: { id: NAME },
    data: { [`jupyterlab-damselfly-run:${key}`]: { data: { key } } },
  };
}
