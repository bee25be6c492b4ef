import type { ReactElement } from 'react';
import {
  FollowChip,
  IconButton,
  Slider,
  StaleChip,
  useSignal,
  useTranslation,
} from '../../../components/index.ts';
import { chevronLeftIcon, chevronRightIcon, pauseIcon, startIcon } from '../../../icons/index.ts';
import { plannedIterations } from '../model/planned-iterations.ts';
import { choiceAt, neighbour, newerCount } from '../model/shown-iteration.ts';
import { iterationText } from '../model/iteration-text.ts';
import { LastChange } from './last-change.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { useRun } from './run-context.tsx';
import { TogetherChoice } from './together-choice.tsx';

/** The bar that says which iteration is shown, and how current that is. */
export function ShownBar(): ReactElement | null {
  const trans = useTranslation();
  const { model, player } = useRun();
  useSignal(player.changed);
  const { shown, outputs, connection, summary } = model;
  if (shown === undefined || summary === undefined) {
    return null;
  }
  const go = (iteration: number): void => {
    player.stop();
    model.setView({ iteration: choiceAt(iteration, outputs) });
  };
  return (
    <div className="dfl-ShownBar" role="group" aria-label={trans.__('Shown iteration')}>
      <span className="dfl-secondary">{trans.__('Shown')}</span>
      <IconButton
        icon={chevronLeftIcon}
        label={trans.__('Previous iteration')}
        isDisabled={shown === outputs[0]}
        onClick={() => {
          go(neighbour(shown, -1, outputs));
        }}
      />
      <div className="dfl-ShownBar-slider">
        <Slider
          label={trans.__('Iteration')}
          minimum={0}
          maximum={plannedIterations(summary)}
          value={shown}
          text={iterationText(shown, trans)}
          onChange={go}
        />
      </div>
      <IconButton
        icon={chevronRightIcon}
        label={trans.__('Next iteration')}
        isDisabled={shown === outputs.at(-1)}
        onClick={() => {
          go(neighbour(shown, 1, outputs));
        }}
      />
      <IconButton
        icon={player.isPlaying ? pauseIcon : startIcon}
        label={
          player.isPlaying ? trans.__('Stop playing (Space)') : trans.__('Play iterations (Space)')
        }
        isDisabled={outputs.length < 2}
        onClick={() => {
          player.toggle();
        }}
      />
      <span className="dfl-ShownBar-iteration">{iterationText(shown, trans)}</span>
      <FollowChip
        isFollowing={model.view.iteration === 'latest'}
        newer={newerCount(shown, outputs)}
        onFollow={() => {
          player.stop();
          model.setView({ iteration: 'latest' });
        }}
      />
      <ModeChoice />
      {connection.state === 'stale' && <StaleChip since={connection.since} />}
      <span className="dfl-spring" />
      {connection.state === 'live' && <LastChange run={summary} />}
      {model.kind !== 'planes' && <TogetherChoice />}
    </div>
  );
}
