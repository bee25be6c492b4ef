import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { writeJsonFile } from '../../run-directory/write-json.ts';

const NAME = 'damselfly-demo';

/** A workspace of JupyterLab, in a folder of its own: the user's own workspaces stay as they are. */
export interface LabWorkspace {
  /** Its path below the server's address. */
  readonly path: string;
  /** What JupyterLab finds it by. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Would ask, over the panel, whether it may fetch news. */
const ANNOUNCEMENTS = '@jupyterlab/apputils-extension:announcements';

/** Makes a workspace in which the panel of a run stands open. */
export async function makeWorkspace(
  python: string,
  folder: string,
  runId: string,
): Promise<LabWorkspace> {
  const configs = [join(folder, 'config'), process.env['JUPYTER_CONFIG_PATH'] ?? ''];
  const environment = {
    JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces'),
    JUPYTER_CONFIG_PATH: configs.filter((path) => path !== '').join(delimiter),
  };
  const file = join(folder, `${NAME}.json`);
  await writeJsonFile(file, workspaceOf(`gateway:${runId}`));
  await writeJsonFile(join(folder, 'config/labconfig/page_config.json'), {
    disabledExtensions: { [ANNOUNCEMENTS]: true },
  });
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
