import type { ReactElement } from 'react';
import { Button, ProgressBar, useSignal, useTranslation } from '../../../components/index.ts';
import { useRun } from './run-context.tsx';

/** How many iterations of a movie are recorded, with Cancel. */
export function MovieActivity(): ReactElement | null {
  const trans = useTranslation();
  const { movie } = useRun();
  useSignal(movie.changed);
  if (movie.progress === undefined) {
    return null;
  }
  const { done, total, level } = movie.progress;
  const text =
    total === undefined
      ? trans.__('Waiting for the model')
      : level === 'preview'
        ? trans.__('Recording previews · %1 of %2', done, total)
        : trans.__('Recording · %1 of %2', done, total);
  return (
    <div className="dfl-RunMovie">
      <span>{text}</span>
      <ProgressBar
        label={trans.__('Movie of iterations')}
        fraction={total === undefined ? undefined : done / total}
      />
      <Button
        isSmall
        onClick={() => {
          movie.cancel();
        }}
      >
        {trans.__('Cancel')}
      </Button>
    </div>
  );
}
