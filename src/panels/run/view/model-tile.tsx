import { useEffect, useMemo, useState, type ReactElement } from 'react';
import {
  filtersText,
  IconButton,
  useKeptState,
  useSignal,
  useTranslation,
  ViewerHost,
  VolumeTools,
} from '../../../components/index.ts';
import { downloadIcon } from '../../../icons/index.ts';
import type { VolumeEvents, VolumeState } from '../../../viewers/volume/volume-state.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { volumeCount } from '../model/mode-count.ts';
import type { ModelViewer } from '../run-viewers.ts';
import { CompanionProblem } from './companion-problem.tsx';
import { awaitedText, drawnText } from './drawn-text.ts';
import { MovieActivity } from './movie-activity.tsx';
import { MovieForm } from './movie-form.tsx';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useCompanions } from './use-companions.ts';
import { useDrawnIteration } from './use-drawn-iteration.ts';
import { useVolume } from './use-volume.ts';
import { useStartView } from './use-start-view.ts';
import { VolumeAwaited } from './volume-awaited.tsx';
import { VolumeProblem } from './volume-problem.tsx';

/** The model in three dimensions. */
export function ModelTile(): ReactElement {
  const trans = useTranslation();
  const { model, movie, viewers, places, hold } = useRun();
  const data = useVolume();
  const companions = useCompanions();
  const { header, less, awaited, see, seeLess } = useDrawnIteration(data, companions);
  const [viewer, setViewer] = useState<ModelViewer>();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (viewer) {
      viewer.companions = companions;
    }
  }, [viewer, companions]);
  useSignal(model.pointed.changed);
  useSignal(movie.changed);
  const { model: kept } = model.view;
  const start = useStartView();
  const normal = model.pointed.value?.normal;
  // The plane of a frame is seen as long as the frame is pointed at, and is not kept.
  const state = useMemo(
    (): VolumeState =>
      normal ? { ...start.shown, plane: { normal: [...normal], at: 0 } } : start.shown,
    [start.shown, normal],
  );
  const keep = useKeptState<VolumeState>((told) => {
    model.setView({
      model: start.keep(normal ? { ...told, plane: kept.plane } : told),
      slices: { ...model.view.slices, layers: told.layers },
    });
  });
  const set = (change: Partial<VolumeState>): void => {
    model.setView({ model: start.keep({ ...start.shown, ...change }) });
  };
  return (
    <Tile
      name="model"
      title={trans.__('Model')}
      caption={
        header &&
        [
          ...drawnText(header, less, trans),
          ...(awaited === undefined ? [] : [awaitedText(awaited, trans)]),
          trans.__('Fourier intensity'),
          ...(start.isRandom && header.iteration === 0 ? [trans.__('random')] : []),
          ...filtersText(kept, trans),
          ...(volumeCount(model.detail?.facts) > 1 ? [trans.__('Mode %1', header.mode ?? 0)] : []),
        ].join(' · ')
      }
      tools={
        <>
          <VolumeTools space="reciprocal" state={start.shown} onChange={set} />
          <IconButton
            isSmall
            icon={downloadIcon}
            label={trans.__('Save a movie of the iterations…')}
            isPressed={isAsked}
            isDisabled={viewer === undefined || movie.progress !== undefined}
            onClick={() => {
              setAsked(!isAsked);
            }}
          />
        </>
      }
    >
      <VolumeProblem />
      <CompanionProblem />
      <MovieActivity />
      {isAsked && (
        <MovieForm
          onEnd={() => {
            setAsked(false);
          }}
        />
      )}
      {data !== undefined && start.isOwn && (
        <p className="dfl-ModelTile-start" role="status">
          {trans.__(
            'Random start: noise, which has no surface. Slices are shown until the first iteration.',
          )}
        </p>
      )}
      {data === undefined ? (
        <VolumeAwaited what={trans.__('The model appears with the first output.')} />
      ) : (
        <ViewerHost<VolumeData, VolumeState, VolumeEvents, ModelViewer>
          create={viewers.model}
          data={data}
          state={state}
          onMount={(mounted) => {
            for (const name of ['level', 'chosen', 'camera'] as const) {
              mounted.on(name, () => {
                keep(mounted);
              });
            }
            mounted.on('seen', see);
            mounted.on('less', seeLess);
            mounted.on('companion', (number) => {
              const mode = model.companions.current.at(number)?.header.mode;
              if (model.view.companions === 'modes' && mode !== undefined) {
                model.setView({ mode });
              }
            });
          }}
          link={(mounted) => {
            setViewer(mounted);
            movie.viewer = mounted;
            const part = places.add(mounted);
            const giveUp = hold('model', mounted);
            return () => {
              part();
              giveUp();
              setViewer(undefined);
              movie.viewer = undefined;
            };
          }}
          className="dfl-Tile-viewer"
        />
      )}
    </Tile>
  );
}
