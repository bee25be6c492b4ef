import type { EmcObserver, RunSummary } from '../../worker/emc-observer.ts';
import { iterationHeader, iterationRow } from './iteration-table.ts';
import { ProgressBar } from './progress-bar.ts';

/**
 * Shows a run on `stream`: what it is, then a row per iteration, and on a terminal a bar for the
 * running one.
 */
export function terminalObserver(stream: NodeJS.WriteStream): EmcObserver {
  let bar: ProgressBar | undefined;
  const print = (text: string): void => {
    bar?.clear();
    stream.write(`${text}\n`);
  };
  return {
    notice: print,
    started(run) {
      const used = run.usedFrames === run.frames ? '' : `${run.usedFrames} of `;
      print(
        [
          `${used}${run.frames} frames, ${run.meanCount.toFixed(1)} photons each in ${run.likelihoodPixels} of ${run.pixels} pixels`,
          `${run.rotations} rotations, ${modelsText(run)}`,
          `backend ${run.backend} (${run.device}), ${workersText(run.workers)}`,
          `output in ${run.outputFolder}, log in ${run.log}`,
        ].join('\n'),
      );
      if (run.first <= run.last) {
        print(`\n${iterationHeader}`);
      }
      bar = stream.isTTY ? new ProgressBar(stream, run.last) : undefined;
    },
    progress(progress) {
      bar?.draw(progress);
    },
    iteration(iteration) {
      bar?.learn(iteration.timings.steps);
      print(iterationRow(iteration));
    },
  };
}

function workersText(count: number): string {
  return count === 1 ? '1 worker' : `${count} workers`;
}

function modelsText({ size, models, isFlat }: RunSummary): string {
  const shape = isFlat ? `${size} x ${size} pixels` : `${size} x ${size} x ${size} voxels`;
  if (models === 1) {
    return `model of ${shape}`;
  }
  return isFlat ? `${shape}, ${models} classes` : `${models} models of ${shape}`;
}
