import type { BackendChoice, EngineDevice } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { classes } from '@jupyterlab/ui-components';
import { useId, type ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { backendTitle } from '../../../services/runs/backend-title.ts';
import { reasonText } from '../../../services/runs/reason-text.ts';
import { automaticText } from './automatic-text.ts';
import { useLaunch } from './launch-context.tsx';
import { DeviceNote } from './device-note.tsx';
import { TimeOnDevice } from './time-on-device.tsx';

/** What computes on the chosen engine: each backend with its device and time, or the reason why not. */
export function Backends(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const group = useId();
  return (
    <div className="dfl-LaunchBackends">
      <h4 id={group}>{trans.__('Computed by')}</h4>
      <div role="radiogroup" aria-labelledby={group}>
        <Backend group={group} backend="auto" note={automaticText(model.where, trans)} />
        {model.where.devices.map((device) => (
          <Backend
            key={device.backend}
            group={group}
            backend={device.backend}
            note={deviceText(device, trans)}
            isAway={!device.available}
          />
        ))}
        {model.where.backend === 'webgpu-software' && (
          <Backend
            group={group}
            backend="webgpu-software"
            note={trans.__('For tests: WebGPU on the processor, slower than WebAssembly')}
          />
        )}
      </div>
    </div>
  );
}

function Backend({
  group,
  backend,
  note,
  isAway = false,
}: {
  readonly group: string;
  readonly backend: BackendChoice;
  readonly note: string;
  readonly isAway?: boolean;
}): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const isChosen = model.where.backend === backend;
  return (
    <label
      className={classes(
        'dfl-LaunchEngine',
        isChosen && 'dfl-mod-chosen',
        isAway && 'dfl-mod-away',
      )}
    >
      <input
        type="radio"
        name={group}
        checked={isChosen}
        disabled={isAway}
        onChange={() => {
          model.update({ backend });
        }}
      />
      <span className="dfl-LaunchEngine-title">{backendTitle(backend, trans)}</span>
      {isAway ? (
        <span className="dfl-caption">{trans.__('Not available')}</span>
      ) : model.estimator.measuring === backend ? (
        <span className="dfl-caption">{trans.__('measuring …')}</span>
      ) : (
        <TimeOnDevice seconds={model.where.timeWith(backend)?.seconds} />
      )}
      <DeviceNote text={note} />
    </label>
  );
}

function deviceText(
  { backend, available, device, reason }: EngineDevice,
  trans: TranslationBundle,
): string {
  if (!available || device === '') {
    return reasonText(reason);
  }
  return backend === 'reference' ? trans.__('%1 · slow, for checking', device) : device;
}
