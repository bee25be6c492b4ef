import { MOST_NEIGHBOURS } from '@damselfly/compute/classify/spectral-embedding.ts';
import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import type { ReactElement } from 'react';
import {
  Button,
  FocusKeeper,
  formatInteger,
  Select,
  useTranslation,
} from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import { classCode } from '../model/class-name.ts';
import { embeddingFlaw } from '../model/embedding-flaw.ts';
import { useClassify } from './classify-context.tsx';
import { NumberRow } from './number-row.tsx';
import { TaskProgress } from './task-progress.tsx';

const LETTERS = Array.from(CLASS_LETTERS);

/** How the converted frames are embedded, and what is done with those that are chosen. */
export function EmbedCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { analysis, chosen } = model;
  const { converted, embedding } = analysis;
  const isBusy = analysis.task.state.state === 'running';
  const { neighbours, mostNeighbours } = analysis;
  const flaw = embeddingFlaw(analysis, trans);
  return (
    <SideCard title={trans.__('Embed')}>
      <div className="dfl-caption">
        {trans.__(
          'Frames become points, near each other where they are alike (spectral embedding).',
        )}
      </div>
      <NumberRow
        label={trans.__('Neighbours')}
        help={trans.__(
          'Of each frame, up to %1; a tenth of the frames unless told, at most 100',
          MOST_NEIGHBOURS,
        )}
        value={neighbours}
        minimum={1}
        maximum={mostNeighbours}
        isDisabled={isBusy || converted === undefined}
        error={flaw}
        onChange={(typed = analysis.usualNeighbours) => {
          model.set({ neighbours: typed });
        }}
      />
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <Button
            kind="primary"
            icon={startIcon}
            isDisabled={isBusy || converted === undefined || flaw !== undefined}
            title={
              converted === undefined
                ? trans.__('Convert frames first.')
                : flaw === undefined
                  ? undefined
                  : trans.__('Correct the marked fields first.')
            }
            onClick={() => {
              void analysis.embed();
            }}
          >
            {trans.__('Embed frames')}
          </Button>
        </div>
        {converted === undefined && (
          <div className="dfl-caption">
            {trans.__('Convert frames first: the tab before this one.')}
          </div>
        )}
        <TaskProgress name="embed" />
      </FocusKeeper>
      {embedding !== undefined && (
        <>
          {embedding.pieces > 1 && (
            <div className="dfl-caption" role="note">
              {trans.__(
                'The graph of neighbours falls into %1 pieces, which were joined where they are nearest: the first axes tell them apart. More neighbours may join them.',
                formatInteger(embedding.pieces),
              )}
            </div>
          )}
          <div className="dfl-FrameCard-row">
            <span role="status">
              {trans._n(
                '%1 frame chosen',
                '%1 frames chosen',
                chosen.length,
                formatInteger(chosen.length),
              )}
            </span>
            <span className="dfl-spring" />
            <Select
              label={trans.__('Class of the chosen frames')}
              isDisabled={chosen.length === 0}
              choices={[
                { value: 'choose', label: trans.__('Give a class…') },
                ...LETTERS.map((letter) => ({
                  value: letter,
                  label: trans.__('Class %1', letter),
                })),
                { value: 'none', label: trans.__('No class') },
              ]}
              value="choose"
              onChange={(letter) => {
                if (letter !== 'choose') {
                  model.labels?.label(chosen, classCode(letter));
                }
              }}
            />
          </div>
          <div className="dfl-caption">
            {trans.__('A letter gives the chosen frames that class; Backspace takes it back.')}
          </div>
        </>
      )}
    </SideCard>
  );
}
