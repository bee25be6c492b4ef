import { join, resolve } from 'node:path';
import { describeRun } from '../../run-directory/describe-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { commandLine } from '../command-name.ts';
import { interruptible } from '../interruption.ts';
import { copyExample } from '../../example/copy-example.ts';
import type { DemoOptions } from './demo-options.ts';
import { exampleRun, isLive } from './example-run.ts';
import { startLab } from './lab-process.ts';
import { pythonWithLab } from './lab-python.ts';
import { makeWorkspace } from './lab-workspace.ts';

/** What JupyterLab needs for itself, and what it prints. */
const LAB_FOLDER = '.jupyterlab';

/**
 * Runs `damselfly demo`: has the example computed in the background, and JupyterLab show it until
 * somebody ends that.
 */
export async function demoInLab({ output, workers, browser }: DemoOptions): Promise<void> {
  await interruptible(async (signal) => {
    const root = resolve(output);
    const example = await copyExample(root);
    const python = await pythonWithLab();
    const labFolder = join(root, LAB_FOLDER);
    const run = await exampleRun(root, example, workers);
    const workspace = await makeWorkspace(python, labFolder, run.id);
    say(`${example.title}\n\nJupyterLab is starting.`);
    const log = join(labFolder, 'jupyterlab.log');
    const lab = await startLab({ python, root, workspace, browser, log, signal });
    // Not before somebody can look.
    await run.submit();
    say(`It shows the run at\n\n    ${lab.address}\n\nCtrl-C ends JupyterLab, not the run.`);
    await lab.ended;
    say(`\n${await whatRemains(run.paths, output)}`);
  });
}

/** How the run stands when JupyterLab has ended, and what can be done about it. */
async function whatRemains(paths: RunPaths, folder: string): Promise<string> {
  const { state, rows, request } = await describeRun(paths);
  const count = `${rows.length} of ${request?.iterations ?? rows.length} iterations`;
  return isLive(state)
    ? `JupyterLab has ended; the run goes on (${count}). How far it is: ${commandLine('info', folder)}`
    : `The run has ${count}. The results lie in ${folder}.`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
