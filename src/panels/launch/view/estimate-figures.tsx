import { rotationCount } from '@damselfly/compute/estimate/rotation-count.ts';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { useId, type ReactElement } from 'react';
import {
  formatBytes,
  formatEstimate,
  formatFixed,
  formatInteger,
  formatSeconds,
  formatSignificant,
  NARROW_SPACE,
  useTranslation,
} from '../../../components/index.ts';
import { isFlatConfig } from '../model/is-flat-config.ts';
import { splitUnit } from '../model/split-unit.ts';
import { EstimateFailure } from './estimate-failure.tsx';
import { Figure } from './figure.tsx';
import { useLaunch } from './launch-context.tsx';
import { MemoryBar } from './memory-bar.tsx';
import { ProbeAge } from './probe-age.tsx';
import { shortageText } from './shortage-text.ts';
import { timeNote } from './time-note.ts';

/** What the run will come to. */
export function EstimateFigures(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const id = useId();
  const { estimator, state, reading, shortage } = model;
  const { engine, time } = model.where;
  const seconds = time?.seconds;
  const isFlat = isFlatConfig(reading.options);
  const estimate = estimator.known?.estimate ?? { problems: [] };
  const { size, voxel, resolution, diskPerIteration: disk } = estimate;
  const { num_div: divisions, num_rot: inPlane } = reading.options;
  // What the config says now, before anything has been asked.
  const ofVolume = typeof divisions === 'number' ? rotationCount(divisions) : estimate.rotations;
  const rotations = isFlat ? inPlane : ofVolume;
  const before = state.original && readConfig(state.original.text, '').options.num_div;
  const compared =
    rotations !== undefined && !isFlat && typeof before === 'number' && before !== divisions
      ? trans.__(
          '%1 × num_div %2',
          formatSignificant(rotations / rotationCount(before), 2),
          String(before),
        )
      : undefined;
  return (
    <section className="dfl-LaunchBox" aria-labelledby={`${id}-title`}>
      <div className="dfl-LaunchBox-head">
        <h3 id={`${id}-title`}>{trans.__('Estimate')}</h3>
        {time !== undefined && (
          <ProbeAge
            at={time.at}
            engine={engine?.engine.title ?? ''}
            onRepeat={() => {
              model.where.measure();
            }}
          />
        )}
      </div>
      <EstimateFailure />
      <dl className="dfl-LaunchFigures" aria-live="polite">
        <Figure
          name={trans.__('Per iteration')}
          {...approximate(seconds === undefined ? undefined : formatSeconds(seconds))}
          note={timeNote(model, trans)}
        />
        <Figure
          name={trans.__('Whole run')}
          {...(seconds === undefined
            ? { value: undefined }
            : splitUnit(formatEstimate(seconds * state.iterations)))}
          note={trans._n(
            '%1 iteration',
            '%1 iterations',
            state.iterations,
            formatInteger(state.iterations),
          )}
        />
        <Figure
          name={trans.__('Rotations')}
          value={rotations === undefined ? undefined : formatInteger(rotations)}
          note={compared}
        />
        <Figure
          name={trans.__('Grid')}
          value={size === undefined ? undefined : `${size}${isFlat ? '²' : '³'}`}
          unit={isFlat ? trans.__('pixels') : trans.__('voxels')}
          note={
            voxel !== undefined &&
            trans.__('%1 each', `${formatSignificant(voxel, 3)}${NARROW_SPACE}nm⁻¹`)
          }
        />
        <Figure
          name={trans.__('Resolution at edge')}
          value={resolution && formatFixed(resolution.edge, 1)}
          unit="nm"
          note={
            resolution
              ? trans.__(
                  '%1 in corners, full period',
                  `${formatFixed(resolution.corner, 1)}${NARROW_SPACE}nm`,
                )
              : size !== undefined && trans.__('needs lambda in [parameters]')
          }
        />
        <Figure
          name={trans.__('Disk')}
          {...(disk === undefined
            ? { value: undefined }
            : splitUnit(formatBytes(disk * (state.iterations + 1))))}
          note={disk !== undefined && trans.__('%1 per iteration', formatBytes(disk))}
        />
      </dl>
      {estimate.memory && <MemoryBar memory={estimate.memory} available={engine?.engine.memory} />}
      {shortage && (
        <p className="dfl-LaunchShortage dfl-fieldError" tabIndex={-1}>
          {shortageText(shortage, estimate.memory, trans)}
        </p>
      )}
    </section>
  );
}

function approximate(quantity: string | undefined): { value: string | undefined; unit?: string } {
  if (quantity === undefined) {
    return { value: undefined };
  }
  const { value, unit } = splitUnit(quantity);
  return { value: `≈${NARROW_SPACE}${value}`, unit };
}
