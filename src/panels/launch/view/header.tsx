import { useId, useState, type ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { nameOf } from '../../../services/places/paths.ts';
import { focusFirstError } from './focus-first-error.ts';
import { useLaunch } from './launch-context.tsx';
import { OutputAdvice } from './output-advice.tsx';
import { Summary } from './summary.tsx';
import { TextInput } from './text-input.tsx';

/** Its name, and Start: refused with the reason while something is wrong. */
export function Header(): ReactElement {
  const { model, services } = useLaunch();
  const trans = useTranslation();
  const id = useId();
  const [failure, setFailure] = useState<string>();
  const [isStarting, setStarting] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { state, engine, reading } = model;
  const refusal = isRefused ? refusalText() : undefined;

  function refusalText(): string | undefined {
    const first = model.errors.at(0);
    const others = model.errors.length - 1;
    if (first !== undefined) {
      const words = [first.key, first.message].filter((part) => part !== undefined).join(': ');
      return others === 0 ? words : trans.__('%1 (and %2 more)', words, String(others));
    }
    if (state.folder === '') {
      return trans.__('Choose the photons first: the config is written into their folder.');
    }
    if (state.name.trim() === '') {
      return trans.__('Give the run a name.');
    }
    return engine?.engine.isReady === true
      ? undefined
      : (engine?.engine.reason ?? trans.__('There is no engine to start on.'));
  }

  const start = async (): Promise<void> => {
    setRefused(true);
    model.ask();
    if (refusalText() !== undefined) {
      focusFirstError();
      return;
    }
    setStarting(true);
    setFailure(undefined);
    try {
      const { key } = await model.start();
      services.openRun(key);
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      setStarting(false);
    }
  };
  return (
    <div className="dfl-LaunchHeader">
      <div className="dfl-LaunchHeader-row">
        <div className="dfl-LaunchHeader-title">
          <h2>{trans.__('New reconstruction')}</h2>
          <div className="dfl-caption">
            {state.original === null
              ? trans.__('EMC, 3D')
              : trans.__('EMC, 3D · from %1', nameOf(state.original.path))}
          </div>
        </div>
        <span className="dfl-spring" />
        <label htmlFor={id}>{trans.__('Name')}</label>
        <TextInput
          id={id}
          value={state.name}
          onChange={(name) => {
            model.setName(name);
          }}
        />
        <span className="dfl-LaunchHeader-folder dfl-caption" title={state.folder}>
          {reading.given.output_folder ?? reading.options.output_folder}
        </span>
        <Button
          kind="primary"
          icon={startIcon}
          isDisabled={isStarting}
          onClick={() => {
            void start();
          }}
        >
          {isStarting
            ? trans.__('Starting …')
            : engine === undefined
              ? trans.__('Start')
              : trans.__('Start on %1', engine.engine.title)}
        </Button>
      </div>
      <OutputAdvice />
      <Summary />
      <div role="alert">
        {refusal !== undefined && (
          <p className="dfl-fieldError">{trans.__('Not started. %1', refusal)}</p>
        )}
      </div>
      {failure !== undefined && (
        <ErrorCard
          title={trans.__('%1 could not be started', state.name)}
          cause={failure}
          nextStep={trans.__('Nothing was computed. Change the form and start again.')}
          onClose={() => {
            setFailure(undefined);
          }}
        />
      )}
    </div>
  );
}
