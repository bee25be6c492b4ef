import { branchConfig } from '@damselfly/compute/io/steering/branch-config.ts';
import { runError } from '@damselfly/compute/errors.ts';
import { folderOf } from '../../services/places/paths.ts';
import type { RunSource } from '../../services/runs/run-source.ts';
import type { PanelServices } from '../panel.ts';
import type { BranchArgs } from './launch-args.ts';
import type { LaunchModel } from './model/launch-model.ts';
import { outputOf } from './model/new-config.ts';
import { freeName } from '../../services/runs/free-name.ts';
import { relativeTo } from './model/paths.ts';

/**
 * Fills the form for a run that goes on from an iteration of another.
 *
 * @throws Run where the run or its config.ini is not to be found; what its source answers.
 */
export async function fillBranch(
  model: LaunchModel,
  { key, iteration }: BranchArgs,
  { runs, pageFiles }: Pick<PanelServices, 'runs' | 'pageFiles'>,
): Promise<void> {
  const known = runs.get(key);
  if (known === undefined) {
    throw runError({ folder: key, reason: 'it is not among the runs that are known here' });
  }
  const { source, summary } = known;
  const files = await source.files(summary.id);
  const config = files.find(({ role }) => role === 'config');
  if (config === undefined || summary.config === undefined) {
    const reason =
      'its config.ini was not found; open one that fits and choose the output as start model';
    throw runError({ folder: summary.folder, reason });
  }
  const text = await (await source.download(summary.id, config)).text();
  const detail = await source.detail(summary.id);
  const folder = folderOf(summary.config);
  const output = await outputPath(source, summary.id, { files, iteration, folder, pageFiles });
  const taken = runs.runs.map((run) => run.summary.name);
  const name = freeName(summary.name, taken);
  model.update({
    name,
    folder,
    text: branchConfig(text, summary.config, {
      history: detail.steering?.history ?? [],
      iteration,
      output: relativeTo(folder, output),
      folder: outputOf(name).folder,
    }),
    original: { path: summary.config, text },
    wavelength: null,
    parent: { id: summary.id, name: summary.name, folder: summary.folder, iteration },
    // As many as its run was to have: how many are enough is known when they are seen.
    ...(summary.iterations !== undefined &&
      summary.iterations > 0 && { iterations: summary.iterations }),
    ...(summary.engine !== undefined && { workers: summary.engine.workers }),
  });
}

/** Where the new run finds the output; one that the page keeps is handed to it as a chosen file. */
async function outputPath(
  source: RunSource,
  id: string,
  {
    files,
    iteration,
    folder,
    pageFiles,
  }: Pick<PanelServices, 'pageFiles'> & {
    readonly files: Awaited<ReturnType<RunSource['files']>>;
    readonly iteration: number;
    /** Of the config.ini. */
    readonly folder: string;
  },
): Promise<string> {
  const name = `output_${String(iteration).padStart(3, '0')}.h5`;
  const output = files.find(({ path }) => path.endsWith(`/${name}`));
  if (output === undefined) {
    const reason = 'it is not there, or was removed to make room; choose another iteration';
    throw runError({ folder: name, reason });
  }
  if (source.name === 'gateway' || pageFiles === null) {
    return output.path;
  }
  if (folder.startsWith('/')) {
    const reason =
      'the browser keeps it, and a config.ini on the server cannot name it; download it, and choose it as start model';
    throw runError({ folder: name, reason });
  }
  const blob = await source.download(id, output);
  const up = '../'.repeat(folder.split('/').length);
  return `${up}${await pageFiles.add([new File([blob], name)])}/${name}`;
}
