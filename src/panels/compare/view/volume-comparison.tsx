import type { CubicGrid } from '@damselfly/compute/volume/cubic-grid.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import {
  Button,
  ErrorCard,
  formatFixed,
  formatInteger,
  Slider,
  useTranslation,
} from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { volumeCount } from '../../run/model/mode-count.ts';
import { compareInWorker } from '../model/compare-in-worker.ts';
import type { Compared } from '../model/compare-worker.ts';
import { loadGrid } from '../model/load-grid.ts';
import { ModeOfRun } from './mode-of-run.tsx';
import { OverlayChart } from './overlay-chart.tsx';
import { SliceCanvas } from './slice-canvas.tsx';
import { VolumePair } from './volume-pair.tsx';
import type { ComparedRun } from './use-details.ts';

interface Shown extends Compared {
  readonly first: CubicGrid;
  readonly iterations: readonly [number, number];
  readonly modes: readonly [number, number];
}

/** The last models of two runs: turned to agree, then beside each other, with their correlation per shell. */
export function VolumeComparison({
  first,
  second,
}: {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
}): ReactElement {
  const trans = useTranslation();
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [layer, setLayer] = useState(0);
  const [modes, setModes] = useState<readonly [number, number]>([0, 0]);
  const aborting = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => aborting.current?.abort(), []);
  const compare = async (): Promise<void> => {
    aborting.current?.abort();
    const asked = (aborting.current = new AbortController());
    const { signal } = asked;
    // What ends later must not tell of the comparison that was begun after it.
    const isLatest = (): boolean => aborting.current === asked;
    setBusy(true);
    setError(undefined);
    // What is shown would be taken for what is compared now.
    setShown(undefined);
    try {
      const iterations = [lastOutput(first), lastOutput(second)] as const;
      const [a, b] = await Promise.all([
        loadGrid(first.run.source, first.detail.id, iterations[0], modes[0], signal),
        loadGrid(second.run.source, second.detail.id, iterations[1], modes[1], signal),
      ]);
      const compared = await compareInWorker(a, b, signal);
      if (isLatest()) {
        setShown({ ...compared, first: a, iterations, modes });
        setLayer((a.size - 1) / 2);
      }
    } catch (failure) {
      if (isLatest()) {
        setError(signal.aborted ? undefined : failure);
      }
    }
    if (isLatest()) {
      setBusy(false);
    }
  };
  const isKnown = second.detail.facts.voxel !== undefined;
  const voxel = isKnown ? first.detail.facts.voxel : undefined;
  const centre = shown ? (shown.first.size - 1) / 2 : 0;
  const layerText = trans.__('Layer %1 from the centre', formatInteger(layer - centre));
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Volumes')}>
      <h3>{trans.__('Volumes')}</h3>
      <div className="dfl-Compare-row">
        <ModeOfRun
          run={first}
          mode={modes[0]}
          onChoose={(mode) => {
            setModes([mode, modes[1]]);
          }}
        />
        <ModeOfRun
          run={second}
          mode={modes[1]}
          onChoose={(mode) => {
            setModes([modes[0], mode]);
          }}
        />
        <Button
          isDisabled={isBusy}
          onClick={() => {
            void compare();
          }}
        >
          {trans.__('Align and compare the last models')}
        </Button>
        {isBusy && (
          <>
            <span role="status">{trans.__('All rotations are being searched…')}</span>
            <Button onClick={() => aborting.current?.abort()}>{trans.__('Cancel')}</Button>
          </>
        )}
      </div>
      {error !== undefined && (
        <ErrorCard title={trans.__('The models could not be compared')} cause={errorText(error)} />
      )}
      {shown !== undefined && (
        <>
          <p>
            {trans.__(
              'Mean correlation of the shells, each without its mean: %1. %2',
              formatFixed(shown.comparison.mean, 3),
              shown.comparison.isInverted
                ? trans.__('The second was inverted and rotated.')
                : trans.__('The second was rotated.'),
            )}
          </p>
          <VolumePair
            volumes={shown.volumes}
            voxel={voxel}
            names={[nameOf(first, 0, shown, trans), nameOf(second, 1, shown, trans)]}
            factor={shown.factor}
          />
          <OverlayChart
            title={trans.__('Correlation per shell')}
            axis={voxel === undefined ? trans.__('radius (voxels)') : trans.__('q (nm⁻¹)')}
            lines={[
              {
                name: trans.__('outermost'),
                xs: shown.comparison.radii.map((radius) => radius * (voxel ?? 1)),
                ys: shown.comparison.correlation,
              },
            ]}
          />
          <div className="dfl-Compare-slices">
            <SliceCanvas grid={shown.first} layer={layer} label={nameOf(first, 0, shown, trans)} />
            <SliceCanvas
              grid={{ size: Math.round(Math.cbrt(shown.aligned.length)), data: shown.aligned }}
              layer={layerOfSecond(layer, shown)}
              label={nameOf(second, 1, shown, trans)}
            />
          </div>
          <div className="dfl-Compare-row">
            <Slider
              label={trans.__('Layer of both')}
              value={layer}
              minimum={0}
              maximum={shown.first.size - 1}
              step={1}
              onChange={setLayer}
              text={layerText}
            />
            <span className="dfl-caption">{layerText}</span>
          </div>
        </>
      )}
    </section>
  );
}

/** As far from the centre, in a volume that may have another size. */
function layerOfSecond(layer: number, { first, aligned }: Shown): number {
  const size = Math.round(Math.cbrt(aligned.length));
  const place = layer - (first.size - 1) / 2 + (size - 1) / 2;
  return Math.max(0, Math.min(size - 1, place));
}

/** `slide-n6, iteration 20`, and of several modes which. */
function nameOf(
  run: ComparedRun,
  which: 0 | 1,
  { iterations, modes }: Shown,
  trans: TranslationBundle,
): string {
  const { name, detail } = run;
  return volumeCount(detail.facts) > 1
    ? trans.__('%1, iteration %2, mode %3', name, iterations[which], modes[which])
    : trans.__('%1, iteration %2', name, iterations[which]);
}

function lastOutput({ detail }: ComparedRun): number {
  return detail.outputs.at(-1) ?? 0;
}
