import { useId, useState, type ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
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
  const areLayersWrong = layers !== undefined && layersOf(layers) === undefined;
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
        maximum={1000}
        step={0.1}
        isDisabled={isBusy}
        onChange={(alpha = 0) => {
          set({ alpha: Math.max(0, alpha) });
        }}
      />
      <NumberRow
        label={trans.__('Epochs at most')}
        value={training.epochs}
        minimum={1}
        maximum={10_000}
        isDisabled={isBusy}
        onChange={(epochs = 200) => {
          set({ epochs: Math.min(10_000, Math.max(1, Math.round(epochs))) });
        }}
      />
      <NumberRow
        label={trans.__('For validation')}
        help={trans.__(
          'Of the labelled frames, those that the network is judged by and does not learn from',
        )}
        unit="%"
        value={Math.round(100 * training.validation)}
        minimum={1}
        maximum={90}
        isDisabled={isBusy}
        onChange={(percent = 20) => {
          set({ validation: Math.min(90, Math.max(1, percent)) / 100 });
        }}
      />
      <NumberRow
        label={trans.__('Seed')}
        help={trans.__('The same seed gives the same network')}
        value={training.seed}
        minimum={0}
        maximum={2 ** 31 - 1}
        isDisabled={isBusy}
        onChange={(seed = 1) => {
          set({ seed: Math.max(0, Math.round(seed)) });
        }}
      />
      <div className="dfl-FrameCard-row">
        <Button
          kind="primary"
          icon={startIcon}
          isDisabled={isBusy || converted === undefined || areLayersWrong}
          title={
            areLayersWrong
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
