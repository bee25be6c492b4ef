import { DEFAULT_TRAINING } from '@damselfly/compute/classify/frame-classifier.ts';
import { useId, useState, type ReactElement } from 'react';
import { Button, FocusKeeper, useTranslation } from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import {
  LEAST_VALIDATION,
  MOST_ALPHA,
  MOST_EPOCHS,
  MOST_TRAINING_SEED,
  MOST_VALIDATION,
  trainingFlaws,
} from '../model/training-flaws.ts';
import { useClassify } from './classify-context.tsx';
import { NumberRow } from './number-row.tsx';
import { PredictionCard } from './prediction-card.tsx';
import { TaskProgress } from './task-progress.tsx';
import { TrainingResult } from './training-result.tsx';

/** A network learns the labels, is judged by those that it has not seen, and tells the others. */
export function NetworkCards(): ReactElement {
  return (
    <>
      <TrainingCard />
      <PredictionCard />
    </>
  );
}

function TrainingCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { analysis } = model;
  const { training, converted } = analysis;
  const isBusy = analysis.task.state.state === 'running';
  const [layers, setLayers] = useState<string>();
  const flaws = trainingFlaws(training, trans);
  const areLayersWrong = layers !== undefined && layersOf(layers) === undefined;
  const isWrong = areLayersWrong || Object.keys(flaws).length > 0;
  const set = (change: Partial<typeof training>): void => {
    model.set({
      training: {
        ...model.args.training,
        ...change,
        hidden: [...(change.hidden ?? training.hidden)],
      },
    });
  };
  return (
    <SideCard title={trans.__('Network')}>
      <div className="dfl-caption">
        {trans.__(
          'Learns the classes of the labelled frames that were converted (multilayer perceptron).',
        )}
      </div>
      <LayersRow isBusy={isBusy} text={layers} onText={setLayers} />
      <NumberRow
        label={trans.__('Alpha')}
        help={trans.__('Holds the weights small: larger where it learns single frames by heart')}
        value={training.alpha}
        minimum={0}
        maximum={MOST_ALPHA}
        step={0.1}
        isDisabled={isBusy}
        error={flaws.alpha}
        onChange={(alpha = DEFAULT_TRAINING.alpha) => {
          set({ alpha });
        }}
      />
      <NumberRow
        label={trans.__('Epochs at most')}
        value={training.epochs}
        minimum={1}
        maximum={MOST_EPOCHS}
        isDisabled={isBusy}
        error={flaws.epochs}
        onChange={(epochs = DEFAULT_TRAINING.epochs) => {
          set({ epochs });
        }}
      />
      <NumberRow
        label={trans.__('For validation')}
        help={trans.__(
          'Of the labelled frames, those that the network is judged by and does not learn from',
        )}
        unit="%"
        value={Number((100 * training.validation).toPrecision(6))}
        minimum={LEAST_VALIDATION}
        maximum={MOST_VALIDATION}
        isDisabled={isBusy}
        error={flaws.validation}
        onChange={(percent = 100 * DEFAULT_TRAINING.validation) => {
          set({ validation: percent / 100 });
        }}
      />
      <NumberRow
        label={trans.__('Seed')}
        help={trans.__('The same seed gives the same network')}
        value={training.seed}
        minimum={0}
        maximum={MOST_TRAINING_SEED}
        isDisabled={isBusy}
        error={flaws.seed}
        onChange={(seed = DEFAULT_TRAINING.seed) => {
          set({ seed });
        }}
      />
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <Button
            kind="primary"
            icon={startIcon}
            isDisabled={isBusy || converted === undefined || isWrong}
            title={
              isWrong
                ? trans.__('Correct the marked fields first.')
                : converted === undefined
                  ? trans.__('Convert frames first.')
                  : undefined
            }
            onClick={() => {
              void analysis.train();
            }}
          >
            {trans.__('Train')}
          </Button>
        </div>
        {converted === undefined && (
          <div className="dfl-caption">
            {trans.__('Convert frames first, and label some of them.')}
          </div>
        )}
        <TaskProgress name="train" />
      </FocusKeeper>
      <TrainingResult />
    </SideCard>
  );
}

/** Sizes of layers, as in `10, 10`. @param text what was typed; undefined until something is. */
function LayersRow({
  isBusy,
  text,
  onText,
}: {
  readonly isBusy: boolean;
  readonly text: string | undefined;
  readonly onText: (text: string) => void;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { training } = model.analysis;
  const id = useId();
  const isWrong = text !== undefined && layersOf(text) === undefined;
  return (
    <div className="dfl-Classify-row">
      <label htmlFor={id}>{trans.__('Hidden layers')}</label>
      <span className="dfl-NumberField">
        <span className={isWrong ? 'dfl-TextInput dfl-mod-error' : 'dfl-TextInput'}>
          <input
            id={id}
            value={text ?? training.hidden.join(', ')}
            spellCheck={false}
            disabled={isBusy}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-error` : undefined}
            onChange={({ target }) => {
              onText(target.value);
              const hidden = layersOf(target.value);
              if (hidden !== undefined) {
                model.set({ training: { ...model.args.training, hidden } });
              }
            }}
          />
        </span>
        {isWrong && (
          <span id={`${id}-error`} className="dfl-fieldError">
            {trans.__('Up to 8 whole numbers from 1 to 1000, as in 10, 10.')}
          </span>
        )}
      </span>
    </div>
  );
}

function layersOf(text: string): number[] | undefined {
  const sizes = text.split(',').map((size) => Number(size.trim() || NaN));
  const areSizes = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 1000);
  return areSizes && sizes.length <= 8 ? sizes : undefined;
}
