import { useEffect } from 'react';
import type { IRunService } from '../../../services/runs/tokens.ts';
import type { TreeModel } from './tree-model.ts';

/** Milliseconds after a run has changed until its files are looked for, and between looks. */
const SETTLED = 500;
const BETWEEN = 30_000;

/** Reads what is open anew when a run is new or has gone on, and every half a minute while the page is seen. */
export function useFreshTree(model: TreeModel, runs: IRunService, isLive: boolean): void {
  const progress = runs.runs
    .map(({ key, summary }) => `${key} ${summary.state} ${summary.iteration}`)
    .join('\n');
  useEffect(() => {
    if (!isLive) {
      return;
    }
    const look = (): void => {
      if (document.visibilityState === 'visible') {
        // Where it fails, the connection says why.
        model.load().catch(() => undefined);
      }
    };
    const soon = setTimeout(look, SETTLED);
    const often = setInterval(look, BETWEEN);
    return () => {
      clearTimeout(soon);
      clearInterval(often);
    };
  }, [model, progress, isLive]);
}
