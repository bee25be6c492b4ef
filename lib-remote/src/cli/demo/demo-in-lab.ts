import { join, resolve } from 'node:path';
import { isLiveState } from '../../http/run-state.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { commandLine } from '../command-name.ts';
import { interruptible } from '../interruption.ts';
import { copyExample } from '../../example/copy-example.ts';
import type { DemoOptions } from './demo-options.ts';
import { exampleRun, type ExampleRun } from './example-run.ts';
import { startLab, type Lab } from './lab-process.ts';
import { pythonWithLab } from './lab-python.ts';
import { makeWorkspace } from './lab-workspace.ts';
import { pageOpened } from './page-opened.ts';

/** What JupyterLab needs for itself, and what it prints. */
const LAB_FOLDER = '.jupyterlab';

/** JupyterLab ends its kernels and its gateway first: 1 to 3 s where the machine has time. */
const GRACE_MILLISECONDS = 20_000;

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
    const query = lab.token === '' ? '' : `?token=${lab.token}`;
    say(`${run.isFinished ? finishedText(output) : BEGINS}\n\n    ${lab.address}${query}\n`);
    say('Ctrl-C ends JupyterLab, not the run.');
    await Promise.race([submitWhenOpened(run, lab, signal), lab.ended]);
    await lab.ended;
    say(`\n${await whatRemains(run.paths, output)}`);
  }, GRACE_MILLISECONDS);
}

const BEGINS = 'Its run begins when you open';

/** Not computed again: its results would have to make room. */
function finishedText(folder: string): string {
  const anew = commandLine('demo', '-o', `${folder.replace(/\/+$/, '')}-2`);
  return `Its run is finished, and stays as it is. To begin anew, in another folder: ${anew}\n\nYou see it when you open`;
}

/** Not before somebody looks: it takes under a minute. */
async function submitWhenOpened(run: ExampleRun, lab: Lab, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  void lab.ended.then(() => {
    over.abort();
  });
  const either = AbortSignal.any([signal, over.signal]);
  try {
    await pageOpened(lab, either);
  } catch (error) {
    if (either.aborted) {
      return;
    }
    throw error;
  }
  await run.submit();
}

/** How the run stands when JupyterLab has ended, and what can be done about it. */
async function whatRemains(paths: RunPaths, folder: string): Promise<string> {
  const { state, rows, request } = await describeRun(paths);
  if (request === undefined) {
    return `The run was not begun. The example lies in ${folder}.`;
  }
  const count = `${rows.length} of ${request.iterations} iterations`;
  return isLiveState(state)
    ? `JupyterLab has ended; the run goes on (${count}). How far it is: ${commandLine('info', folder)}`
    : `The run has ${count}. The results lie in ${folder}.`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
