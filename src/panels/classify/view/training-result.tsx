import type { ReactElement } from 'react';
import {
  formatFixed,
  formatInteger,
  formatPercent,
  useTranslation,
} from '../../../components/index.ts';
import { CurveChart } from '../../../components/curve-chart.tsx';
import type { TrainedFacts } from '../data/classify-request.ts';
import { classLetter } from '../model/class-name.ts';
import { useClassify } from './classify-context.tsx';

/** How good the network is, as it learns, and at what classes it errs. */
export function TrainingResult(): ReactElement | null {
  const trans = useTranslation();
  const { epochs, trained } = useClassify().model.analysis;
  const last = epochs.at(-1);
  if (last === undefined) {
    return null;
  }
  const best = trained && trained.epochs[trained.best];
  return (
    <>
      <CurveChart
        name={trans.__('Accuracy')}
        caption={trans.__('of the validation; %1 of the training', formatPercent(last.accuracy))}
        points={epochs.map(({ validationAccuracy }, i) => [i + 1, validationAccuracy])}
        horizontal={{ name: trans.__('Epoch'), format: formatInteger }}
        vertical={{ scale: 'linear', range: [0, 1], format: (value) => formatPercent(value) }}
        mark={trained && trained.best + 1}
      />
      <CurveChart
        name={trans.__('Loss')}
        caption={trans.__('of the validation; %1 of the training', formatFixed(last.loss, 3))}
        points={epochs.map(({ validationLoss }, i) => [i + 1, validationLoss])}
        horizontal={{ name: trans.__('Epoch'), format: formatInteger }}
        vertical={{ scale: 'linear', format: (value) => formatFixed(value, 3) }}
        mark={trained && trained.best + 1}
      />
      {trained && best && (
        <>
          <div role="status">
            {trans.__(
              '%1 of %2 validation frames right, by the weights of epoch %3; learnt from %4.',
              formatPercent(best.validationAccuracy),
              formatInteger(trained.validationCount),
              trained.best + 1,
              formatInteger(trained.trainingCount),
            )}{' '}
            {trained.isCancelled && trans.__('It was ended before its end.')}
          </div>
          <Confusion trained={trained} />
        </>
      )}
    </>
  );
}

/** Frames of the validation by their class and the one that was found. */
function Confusion({ trained }: { readonly trained: TrainedFacts }): ReactElement {
  const trans = useTranslation();
  const { codes, confusion } = trained;
  return (
    <div className="dfl-Confusion">
      <table>
        <caption className="dfl-caption">
          {trans.__('Validation: class down, found across')}
        </caption>
        <thead>
          <tr>
            <td />
            {codes.map((code) => (
              <th key={code} scope="col">
                {classLetter(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((code, row) => (
            <tr key={code}>
              <th scope="row">{classLetter(code)}</th>
              {codes.map((found, column) => {
                const count = confusion[row * codes.length + column];
                return (
                  <td key={found} className={row === column ? 'dfl-mod-right' : undefined}>
                    {count === 0 ? '·' : formatInteger(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
