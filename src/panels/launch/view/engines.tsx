import { classes } from '@jupyterlab/ui-components';
import type { Engine } from '@damselfly/remote/http';
import { useId, type ReactElement } from 'react';
import {
  engineIcon,
  formatBytes,
  Icon,
  IconButton,
  useTranslation,
} from '../../../components/index.ts';
import { doneIcon, queuedIcon, refreshIcon, runningIcon } from '../../../icons/index.ts';
import { workersOf } from '../model/start-request.ts';
import { useLaunch } from './launch-context.tsx';
import { Backends } from './backends.tsx';
import { DeviceNote } from './device-note.tsx';
import { TimeOnDevice } from './time-on-device.tsx';
import { unreadableText } from './unreadable-text.ts';
import { WholeNumberField } from './whole-number-field.tsx';

/** Where it will be computed: the engines of all sources, ready or with the reason why not. */
export function Engines(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const group = useId();
  const chosen = model.where.engine;
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
            model.where.measure();
          }}
        />
      </div>
      {model.where.engines.length === 0 && (
        <p className="dfl-caption">{trans.__('Looking for engines …')}</p>
      )}
      <div className="dfl-LaunchEngines" role="radiogroup" aria-labelledby={`${group}-title`}>
        {model.where.engines.map((choice) => {
          const { key, engine, readsFiles } = choice;
          const isOffered = engine.isReady && readsFiles;
          return (
            <label
              key={key}
              className={classes(
                'dfl-LaunchEngine',
                key === chosen?.key && 'dfl-mod-chosen',
                !isOffered && 'dfl-mod-away',
              )}
            >
              <input
                type="radio"
                name={group}
                checked={key === chosen?.key}
                disabled={!isOffered}
                onChange={() => {
                  model.update({ engine: key, workers: 0 });
                }}
              />
              <Icon icon={engineIcon(engine.id)} />
              <span className="dfl-LaunchEngine-title dfl-ellipsis">{engine.title}</span>
              <EngineState engine={engine} isOffered={isOffered} isMeasured={key === chosen?.key} />
              <DeviceNote text={readsFiles ? deviceText(engine) : unreadableText(trans)} />
              <TimeOnDevice seconds={model.where.timeAt(choice)?.seconds} />
            </label>
          );
        })}
      </div>
      {model.where.devices.length > 0 && <Backends />}
      {chosen !== undefined && (
        <div className="dfl-LaunchRow dfl-LaunchWorkers">
          <label htmlFor={`${group}-workers`}>{trans.__('Workers')}</label>
          <WholeNumberField
            key={chosen.key}
            id={`${group}-workers`}
            label={trans.__('Workers')}
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
  if (isMeasured && model.estimator.measuring !== undefined) {
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

function deviceText({ device, reason, isReady, memory }: Engine): string {
  if (!isReady) {
    return reason;
  }
  return memory === undefined ? device : `${device} · ${formatBytes(memory)}`;
}
