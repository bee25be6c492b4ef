import { useEffect, useId, useState, type ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../components/index.ts';
import { startIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { isDropped, nameOf } from '../../../services/places/paths.ts';
import { isFlatConfig } from '../model/is-flat-config.ts';
import { configName } from '../model/start-request.ts';
import { isConfigTaken } from '../model/config-taken.ts';
import { focusFirstError } from './focus-first-error.ts';
import { useLaunch } from './launch-context.tsx';
import { OutputAdvice } from './output-advice.tsx';
import { nameProblem } from './name-problem.ts';
import { refusalCauses } from './refusal-causes.ts';
import { Refusal } from './refusal.tsx';
import { Summary } from './summary.tsx';
import { TemplateButton } from './template-button.tsx';
import { TextInput } from './text-input.tsx';

/** Why the source did not start it. */
interface StartFailure {
  /** The name that the form had. */
  readonly name: string;
  readonly cause: string;
  readonly isNameTaken: boolean;
}

/** Its name, and Start: refused with the reason while something is wrong. */
export function Header(): ReactElement {
  const { model, services } = useLaunch();
  const trans = useTranslation();
  const id = useId();
  const [failure, setFailure] = useState<StartFailure>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    // Once the errors are drawn.
    if (refusals > 0) {
      focusFirstError();
    }
  }, [refusals]);
  const { state, reading } = model;
  const { started, parent } = state;
  const { engine } = model.where;
  const causes = refusalCauses(model, trans);
  const isRefused = causes.length > 0;
  // Both are about the form as it was: they go with what caused them. While one of them is there, all are told.
  const wasRefused = isRefused && causes.some((cause) => refused.includes(cause));
  const shown = failure?.name === state.name ? failure : undefined;
  const newName = model.freeName;
  const wrongName = nameProblem(state.name, trans);
  const method = isFlatConfig(reading.options) ? trans.__('EMC, 2D') : trans.__('EMC, 3D');

  const start = async (): Promise<void> => {
    model.ask();
    // The press that leaves a field also tells what it holds, which is not drawn yet.
    const now = refusalCauses(model, trans);
    const { engine: chosen } = model.where;
    setRefused(now);
    if (now.length > 0 || chosen === undefined) {
      setRefusals((count) => count + 1);
      return;
    }
    setFailure(undefined);
    try {
      const { key } = await model.starting.start(chosen);
      services.openRun(key);
    } catch (error) {
      setFailure({
        name: model.state.name,
        cause: errorText(error),
        isNameTaken: isConfigTaken(error, model.state),
      });
    }
  };
  return (
    <div className="dfl-LaunchHeader">
      <div className="dfl-LaunchHeader-row">
        <div className="dfl-LaunchHeader-title">
          <h2>
            {parent === null
              ? trans.__('New reconstruction')
              : trans.__('Branch of %1, iteration %2', parent.name, parent.iteration)}
          </h2>
          <div className="dfl-caption">
            {state.original === null
              ? method
              : trans.__('%1 · from %2', method, nameOf(state.original.path))}
          </div>
        </div>
        <div className="dfl-LaunchHeader-name">
          <label
            htmlFor={id}
            title={trans.__(
              'Proposed from the config.ini, the folder of its outputs or its own folder, whichever says most. A new name also names the config and the folder of outputs that are written.',
            )}
          >
            {trans.__('Name')}
          </label>
          <span className="dfl-LaunchHeader-field">
            <TextInput
              id={id}
              value={state.name}
              isInvalid={shown?.isNameTaken === true || wrongName !== undefined}
              describedBy={wrongName === undefined ? `${id}-error` : `${id}-name`}
              onChange={(name) => {
                model.setName(name);
              }}
            />
            {wrongName !== undefined && (
              <span id={`${id}-name`} className="dfl-fieldError">
                {wrongName}
              </span>
            )}
          </span>
        </div>
        <span
          className="dfl-LaunchHeader-folder dfl-caption"
          title={isDropped(state.folder) ? trans.__('dropped, in this page') : state.folder}
        >
          {reading.given.output_folder ?? reading.options.output_folder}
        </span>
        <TemplateButton />
        <Button
          kind="primary"
          icon={startIcon}
          isDisabled={model.starting.isWaiting}
          refusedBy={isRefused ? `${id}-cause` : undefined}
          onClick={() => {
            void start();
          }}
        >
          {model.starting.isWaiting
            ? trans.__('Starting …')
            : engine === undefined
              ? trans.__('Start')
              : trans.__('Start on %1', engine.engine.title)}
        </Button>
      </div>
      {started !== null && (
        <p className="dfl-LaunchHeader-cause dfl-caption" role="status">
          {trans.__('%1 was started from this form.', started.name)}{' '}
          <Button
            kind="link"
            onClick={() => {
              services.openRun(started.key);
            }}
          >
            {trans.__('Open run')}
          </Button>
        </p>
      )}
      <OutputAdvice />
      <Summary />
      {isRefused && !wasRefused && (
        <p id={`${id}-cause`} className="dfl-LaunchHeader-cause dfl-caption">
          {causes[0]}
          {causes.length > 1 && ` ${trans.__('(and %1 more)', String(causes.length - 1))}`}
        </p>
      )}
      <div role="alert">
        {wasRefused && <Refusal id={`${id}-cause`} causes={causes} />}
        {shown?.isNameTaken === true && (
          <p id={`${id}-error`} className="dfl-fieldError">
            {trans.__('Not started. %1 holds another config already.', configName(state))}{' '}
            <Button
              kind="link"
              onClick={() => {
                model.setName(newName);
              }}
            >
              {trans.__('Name it %1', newName)}
            </Button>
          </p>
        )}
      </div>
      {shown?.isNameTaken === false && (
        <ErrorCard
          title={trans.__('%1 could not be started', state.name)}
          cause={shown.cause}
          nextStep={trans.__('Nothing was computed. Change the form and start again.')}
          onClose={() => {
            setFailure(undefined);
          }}
        />
      )}
    </div>
  );
}
