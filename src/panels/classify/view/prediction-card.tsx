import { useMemo, useState, type ReactElement } from 'react';
import {
  Button,
  FocusKeeper,
  formatInteger,
  formatPercent,
  NumberField,
  numberFlaw,
  useTranslation,
} from '../../../components/index.ts';
import { doneIcon, searchIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import { classLetter } from '../model/class-name.ts';
import { applyPredictions } from '../model/labelling.ts';
import { ClassMark } from './class-mark.tsx';
import { useClassify } from './classify-context.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Frames that are listed for review. */
const MOST_LISTED = 100;

/** Classes that the network finds: reviewed, the least sure first, and taken as labels when the user says so. */
export function PredictionCard(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useClassify();
  const { analysis, labels } = model;
  const { trained, predictions } = analysis;
  const [percent, setPercent] = useState(0);
  if (trained === undefined || labels === undefined) {
    return null;
  }
  const flaw = numberFlaw(percent, 0, 100, trans);
  const least = percent / 100;
  const isBusy = analysis.task.state.state === 'running';
  return (
    <SideCard title={trans.__('Frames without a class')}>
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <Button
            icon={searchIcon}
            isDisabled={isBusy || labels.counts[0] === 0 || analysis.isOfEarlierSettings}
            title={
              analysis.isOfEarlierSettings
                ? trans.__(
                    'The network knows frames of earlier settings: convert again, and train.',
                  )
                : labels.counts[0] === 0
                  ? trans.__('All frames have a class.')
                  : undefined
            }
            onClick={() => {
              void analysis.predict();
            }}
          >
            {trans.__('Find their classes')}
          </Button>
        </div>
        {analysis.isOfEarlierSettings && (
          <div className="dfl-caption">
            {trans.__('The network knows frames of earlier settings: convert again, and train.')}
          </div>
        )}
        <TaskProgress name="predict" />
      </FocusKeeper>
      {predictions !== undefined && (
        <>
          <Found least={least} />
          <div className="dfl-FrameCard-row">
            <span>{trans.__('At least')}</span>
            <NumberField
              label={trans.__('Least confidence of what is taken')}
              unit="%"
              value={percent}
              minimum={0}
              maximum={100}
              error={flaw}
              onChange={(typed = 0) => {
                setPercent(typed);
              }}
            />
            <Button
              isSmall
              icon={doneIcon}
              isDisabled={isBusy || flaw !== undefined}
              title={
                flaw === undefined
                  ? trans.__('As one step, which Backspace takes back')
                  : trans.__('Correct the marked fields first.')
              }
              onClick={() => {
                applyPredictions(model, least);
              }}
            >
              {trans.__('Take as labels')}
            </Button>
          </div>
          <Review />
        </>
      )}
    </SideCard>
  );
}

/** How many frames of each class were found. */
function Found({ least }: { readonly least: number }): ReactElement | null {
  const trans = useTranslation();
  const { predictions } = useClassify().model.analysis;
  if (predictions === undefined) {
    return null;
  }
  const { codes, confidences, blank } = predictions;
  const counts = new Map<number, number>();
  codes.forEach((code, i) => {
    if (confidences[i] >= least) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  });
  const texts = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([code, count]) => `${classLetter(code)} ${formatInteger(count)}`);
  return (
    <div role="status">
      {texts.length === 0 ? trans.__('None is so sure.') : texts.join(' · ')}
      {blank > 0 &&
        ` · ${trans._n('%1 blank frame', '%1 blank frames', blank, formatInteger(blank))}`}
    </div>
  );
}

/** The frames whose class is least sure: shown by a click, labelled by a letter. */
function Review(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { predictions } = model.analysis;
  const order = useMemo(
    () =>
      [...(predictions?.confidences.keys() ?? [])].sort(
        (a, b) => (predictions?.confidences[a] ?? 0) - (predictions?.confidences[b] ?? 0),
      ),
    [predictions],
  );
  const classes = model.labels?.codes;
  if (predictions === undefined) {
    return <></>;
  }
  const { frames, codes, confidences } = predictions;
  const open = order.filter((i) => classes?.[frames[i]] === 0).slice(0, MOST_LISTED);
  return (
    <>
      <div className="dfl-caption">
        {open.length === 0
          ? trans.__('All of them have a class now.')
          : trans.__('The least sure first: look at one, and give it a class by a letter.')}
      </div>
      <ul className="dfl-Review" aria-label={trans.__('Frames by how sure their class is')}>
        {open.map((i) => (
          <li key={frames[i]}>
            <button
              type="button"
              className="dfl-Button dfl-mod-quiet dfl-mod-small"
              aria-pressed={model.frames.frame === frames[i]}
              onClick={() => {
                model.frames.show(frames[i]);
              }}
            >
              {trans.__('Frame %1', formatInteger(frames[i]))}
              <span className="dfl-spring" />
              <ClassMark code={codes[i]} />
              {classLetter(codes[i])} {formatPercent(confidences[i])}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
