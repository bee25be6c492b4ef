import { classes, type LabIcon } from '@jupyterlab/ui-components';
import type { Engine } from '@damselfly/remote/http';
import { useId, type ReactElement } from 'react';
import {
  formatBytes,
  formatSeconds,
  Icon,
  IconButton,
  NARROW_SPACE,
  useTranslation,
} from '../../../components/index.ts';
import {
  browserIcon,
  clusterIcon,
  doneIcon,
  processorIcon,
  queuedIcon,
  refreshIcon,
  runningIcon,
} from '../../../icons/index.ts';
import type { EngineChoice } from '../model/engine-choice.ts';
import { workersOf } from '../model/start-request.ts';
import { useLaunch } from './launch-context.tsx';
import { unreadableText } from './unreadable-text.ts';
import { WholeNumberField } from './whole-number-field.tsx';

/** Where it will be computed: the engines of all sources, ready or with the reason why not. */
export function Engines(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const group = useId();
  const chosen = model.engine;
  return (
    <section className="dfl-LaunchBox" aria-labelledby={`${group}-title`}>
      <div className="dfl-LaunchBox-head">
        <h3 id={`${group}-title`}>{trans.__('Where to run')}</h3>
        <span className="dfl-spring" />
        <IconButton
          isSmall
          icon={refreshIcon}
          label={trans.__('Measure again')}
          isDisabled={chosen === undefined}
          onClick={() => {
            model.estimator.repeat(model.state, chosen);
          }}
        />
      </div>
      {model.engines.length === 0 && (
        <p className="dfl-caption">{trans.__('Looking for engines …')}</p>
      )}
      <div className="dfl-LaunchEngines" role="radiogroup" aria-labelledby={`${group}-title`}>
        {model.engines.map(({ key, source, engine, readsFiles }) => (
          <label
            key={key}
            className={classes(
              'dfl-LaunchEngine',
              key === chosen?.key && 'dfl-mod-chosen',
              !(engine.isReady && readsFiles) && 'dfl-mod-away',
            )}
          >
            <input
              type="radio"
              name={group}
              checked={key === chosen?.key}
              disabled={!engine.isReady || !readsFiles}
              onChange={() => {
                model.update({ engine: key, workers: 0 });
              }}
            />
            <Icon icon={iconOf(engine)} />
            <span className="dfl-LaunchEngine-title dfl-ellipsis">{engine.title}</span>
            <EngineState
              engine={engine}
              isOffered={engine.isReady && readsFiles}
              isMeasured={key === chosen?.key}
            />
            <span className="dfl-LaunchEngine-device dfl-caption">
              {readsFiles ? deviceText(engine) : unreadableText(trans)}
            </span>
            <EngineTime
              choice={{ key, source, engine, readsFiles }}
              isChosen={key === chosen?.key}
            />
          </label>
        ))}
      </div>
      {chosen !== undefined && (
        <div className="dfl-LaunchRow dfl-LaunchWorkers">
          <label htmlFor={`${group}-workers`}>{trans.__('Workers')}</label>
          <WholeNumberField
            key={chosen.key}
            id={`${group}-workers`}
            value={workersOf(model.state, chosen)}
            range={{ minimum: 1, maximum: Math.max(1, chosen.engine.cores) }}
            onChange={(workers) => {
              model.update({ workers });
            }}
          />
          <span className="dfl-caption">
            {trans._n('of %1 core', 'of %1 cores', chosen.engine.cores)}
          </span>
        </div>
      )}
    </section>
  );
}

function EngineState({
  engine,
  isOffered,
  isMeasured,
}: {
  readonly engine: Engine;
  readonly isOffered: boolean;
  readonly isMeasured: boolean;
}): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  if (!isOffered) {
    return <span className="dfl-caption">{trans.__('Not available')}</span>;
  }
  if (isMeasured && model.estimator.isMeasuring) {
    return (
      <span className="dfl-LaunchEngine-state dfl-mod-measuring">
        <Icon icon={runningIcon} size={12} />
        {trans.__('Measuring')}
      </span>
    );
  }
  const waiting = engine.queued + Math.max(0, engine.running - engine.slots + 1);
  return waiting > 0 ? (
    <span className="dfl-LaunchEngine-state dfl-mod-waiting">
      <Icon icon={queuedIcon} size={12} />
      {trans._n('Waits for %1 run', 'Waits for %1 runs', waiting)}
    </span>
  ) : (
    <span className="dfl-LaunchEngine-state dfl-mod-ready">
      <Icon icon={doneIcon} size={12} />
      {trans.__('Ready')}
    </span>
  );
}

function EngineTime({
  choice,
  isChosen,
}: {
  readonly choice: EngineChoice;
  readonly isChosen: boolean;
}): ReactElement | null {
  const {
    model: { estimator, state },
  } = useLaunch();
  const trans = useTranslation();
  // The number of workers is the chosen engine's; another one would begin with all of its cores.
  const seconds = estimator.secondsOn(choice, isChosen ? state : { ...state, workers: 0 });
  return seconds === undefined ? null : (
    <span className="dfl-LaunchEngine-time">
      ≈{NARROW_SPACE}
      {trans.__('%1 / iteration', formatSeconds(seconds))}
    </span>
  );
}

function deviceText({ device, reason, isReady, memory }: Engine): string {
  if (!isReady) {
    return reason;
  }
  return memory === undefined ? device : `${device} · ${formatBytes(memory)}`;
}

function iconOf({ id }: Engine): LabIcon {
  switch (id) {
    case 'local':
      return processorIcon;
    case 'page':
      return browserIcon;
    default:
      return clusterIcon;
  }
}
