import { useState, type ReactElement } from 'react';
import { Button, NumberField, useTranslation } from '../../../components/index.ts';
import { FRAMES_PER_SECOND } from '../model/movie-choice.ts';
import { useRun } from './run-context.tsx';

/** Asks which iterations a movie is made of, and how fast it goes. */
export function MovieForm({ onEnd }: { readonly onEnd: () => void }): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const [first = 0, last = first] = [model.outputs.at(0), model.outputs.at(-1)];
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState<number>();
  const [speed = FRAMES_PER_SECOND, setSpeed] = useState<number>();
  const range = { minimum: first, maximum: last };
  return (
    <div className="dfl-RunMovie" role="group" aria-label={trans.__('Movie of iterations')}>
      <span>{trans.__('Iterations')}</span>
      <NumberField
        label={trans.__('First iteration')}
        value={from ?? first}
        onChange={setFrom}
        {...range}
      />
      <span>{trans.__('to')}</span>
      <NumberField
        label={trans.__('Last iteration')}
        value={to ?? last}
        onChange={setTo}
        {...range}
      />
      <NumberField
        label={trans.__('Iterations per second')}
        value={speed}
        onChange={setSpeed}
        unit={trans.__('per second')}
        minimum={1}
        maximum={30}
      />
      <span className="dfl-spring" />
      <Button
        isSmall
        kind="primary"
        onClick={() => {
          onEnd();
          commands.saveIterations({
            from: Math.round(from ?? first),
            to: Math.round(to ?? last),
            framesPerSecond: Math.min(Math.max(speed, 1), 30),
          });
        }}
      >
        {trans.__('Record')}
      </Button>
      <Button isSmall onClick={onEnd}>
        {trans.__('Cancel')}
      </Button>
    </div>
  );
}
