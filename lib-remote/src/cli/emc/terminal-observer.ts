import type { EmcObserver } from '../../worker/emc-observer.ts';
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
          `${run.rotations} rotations, model of ${run.size} x ${run.size} x ${run.size} voxels`,
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
