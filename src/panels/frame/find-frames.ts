import type { TranslationBundle } from '@jupyterlab/translation';
import { idOfKey } from '../../services/runs/run-key.ts';
import type { IRunService } from '../../services/runs/tokens.ts';
import type { FrameFiles } from './data/frame-files.ts';
import type { FrameArgs } from './frame-args.ts';
import { inputOfFile, inputOfRun, type FrameInput } from './model/frame-input.ts';

/**
 * Finds the frames that a panel was opened for: of a photon file, or of a run.
 *
 * @returns undefined where nothing says which.
 * @throws Error where the run is not known, or does not say which photons it reads.
 */
export async function findFrames(
  { path, run, detector }: Pick<FrameArgs, 'path' | 'run' | 'detector'>,
  runs: Pick<IRunService, 'sourceOf'>,
  files: FrameFiles,
  trans: TranslationBundle,
): Promise<FrameInput | undefined> {
  if (run === undefined) {
    return path === undefined ? undefined : inputOfFile(path, detector, files);
  }
  const source = runs.sourceOf(run);
  if (!source) {
    throw new Error(
      trans.__('There is no run "%1" here: where it was computed is not known.', run),
    );
  }
  const input = await inputOfRun(source, idOfKey(run), detector, files);
  if (!input) {
    throw new Error(
      trans.__('The run does not say which photons it reads: open its photon file instead.'),
    );
  }
  return input;
}
