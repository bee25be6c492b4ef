import { useId, type ReactElement } from 'react';
import {
  Button,
  EmptyState,
  ErrorCard,
  FocusKeeper,
  formatPercent,
  formatSignificant,
  ProgressBar,
  useTranslation,
} from '../../../components/index.ts';
import { downloadIcon, runningIcon, startIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { usePhase } from './phase-context.tsx';
import { PhaseForm } from './phase-form.tsx';
import { PhasePictures } from './phase-pictures.tsx';
import { PhaseStarts } from './phase-starts.tsx';

/** One class of a 2D run, phased. */
export function PhaseView(): ReactElement {
  const trans = useTranslation();
  const { model } = usePhase();
  const { classes, error } = model;
  return (
    <div className="dfl-Phase">
      <div className="dfl-Phase-title">
        <h2>{trans.__('Class %1', model.number)}</h2>
        <span className="dfl-caption">
          {classes === undefined
            ? model.runName
            : trans.__('%1 · iteration %2', model.runName, classes.iteration)}
        </span>
      </div>
      {error !== undefined && (
        <ErrorCard
          title={
            classes === undefined
              ? trans.__('The classes could not be read')
              : trans.__('Class %1 was not phased', model.number)
          }
          cause={errorText(error)}
          actions={
            <Button
              onClick={() => {
                model.retry();
              }}
            >
              {trans.__('Try again')}
            </Button>
          }
        />
      )}
      {classes === undefined ? (
        error === undefined && (
          <EmptyState
            icon={runningIcon}
            title={trans.__('Reading the classes')}
            fact={trans.__('Reading the values of the output')}
          />
        )
      ) : (
        <div className="dfl-Phase-parts">
          <div className="dfl-Phase-side">
            {!classes.isExact && (
              <div className="dfl-caption">
                {trans.__(
                  'The output of this iteration is not there: these are the values of its picture, known to 3 %.',
                )}
              </div>
            )}
            <PhaseForm />
            <FocusKeeper>
              <PhaseActions />
            </FocusKeeper>
            <PhaseStarts />
          </div>
          <PhasePictures />
        </div>
      )}
    </div>
  );
}

/** Start, how far it is, Cancel, and what can be saved. */
function PhaseActions(): ReactElement {
  const trans = useTranslation();
  const id = useId();
  const { model, save } = usePhase();
  const { isOfEarlierSettings, canStart } = model;
  const { isPhasing, isCancelled, phased } = model.phasing;
  const snapshot = phased?.snapshot;
  const { starts } = phased?.options ?? model.options;
  if (isPhasing) {
    const part = snapshot?.part ?? 0;
    const start = Math.min((snapshot?.ended.length ?? 0) + 1, starts);
    return (
      // Another row than that of Start: its Cancel shall become no other button, with the focus.
      <div key="phasing" className="dfl-Phase-actions">
        <span>{trans.__('Start %1 of %2 · %3', start, starts, formatPercent(part))}</span>
        <ProgressBar label={trans.__('Phasing')} fraction={part} />
        <Button
          onClick={() => {
            model.cancel();
          }}
        >
          {trans.__('Cancel')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className="dfl-Phase-actions">
        <Button
          kind="primary"
          icon={startIcon}
          refusedBy={canStart ? undefined : id}
          onClick={() => {
            void model.start();
          }}
        >
          {trans.__('Start phasing')}
        </Button>
        <span className="dfl-spring" />
        <Button
          icon={downloadIcon}
          isDisabled={snapshot === undefined}
          title={trans.__('Density, support, both intensities, errors and parameters')}
          onClick={() => {
            save('h5');
          }}
        >
          {trans.__('HDF5')}
        </Button>
        <Button
          icon={downloadIcon}
          isDisabled={snapshot === undefined}
          title={trans.__('A picture of both intensities and the density')}
          onClick={() => {
            save('png');
          }}
        >
          {trans.__('PNG')}
        </Button>
      </div>
      <div id={id} className="dfl-caption" role="status">
        {!canStart
          ? trans.__('Correct the marked fields first.')
          : snapshot === undefined
            ? ''
            : isCancelled
              ? trans.__(
                  'Ended after %1 of %2 starts: seed %3, Fourier error %4.',
                  snapshot.ended.length,
                  starts,
                  snapshot.seed,
                  formatSignificant(snapshot.error, 3),
                )
              : trans.__(
                  'The best of %1: seed %2, Fourier error %3, R-factor %4.',
                  snapshot.ended.length,
                  snapshot.seed,
                  formatSignificant(snapshot.error, 3),
                  formatSignificant(snapshot.rFactor, 3),
                )}
      </div>
      {isOfEarlierSettings && (
        <div className="dfl-caption" role="status">
          {trans.__('The density is of earlier settings: start phasing to renew it.')}
        </div>
      )}
    </>
  );
}
