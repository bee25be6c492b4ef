import { useMemo, type ReactElement } from 'react';
import {
  useKeptState,
  useSignal,
  useTranslation,
  ViewerHost,
  VolumeTools,
  type PlaceViewer,
} from '../../../components/index.ts';
import type { VolumeEvents, VolumeState } from '../../../viewers/volume/volume-state.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { volumeCount } from '../model/mode-count.ts';
import { iterationText } from './iteration-text.ts';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useVolume } from './use-volume.ts';
import { VolumeAwaited } from './volume-awaited.tsx';

/** The model in three dimensions. */
export function ModelTile(): ReactElement {
  const trans = useTranslation();
  const { model, viewers, places } = useRun();
  const data = useVolume();
  useSignal(model.pointed.changed);
  const { model: kept } = model.view;
  const normal = model.pointed.value?.normal;
  // The plane of a frame is seen as long as the frame is pointed at, and is not kept.
  const state = useMemo(
    (): VolumeState => (normal ? { ...kept, plane: { normal: [...normal], at: 0 } } : kept),
    [kept, normal],
  );
  const keep = useKeptState<VolumeState>((told) => {
    model.setView({
      model: normal ? { ...told, plane: kept.plane } : told,
      slices: { ...model.view.slices, layers: told.layers },
    });
  });
  const set = (change: Partial<VolumeState>): void => {
    model.setView({ model: { ...kept, ...change } });
  };
  const header = model.volume.current?.header;
  return (
    <Tile
      name="model"
      title={trans.__('Model')}
      caption={
        header &&
        [
          trans.__('Fourier intensity · %1', iterationText(header.iteration, trans)),
          ...(volumeCount(model.detail?.facts) > 1 ? [trans.__('Mode %1', header.mode ?? 0)] : []),
        ].join(' · ')
      }
      tools={<VolumeTools space="reciprocal" state={kept} onChange={set} />}
    >
      {data === undefined ? (
        <VolumeAwaited what={trans.__('The model appears with the first output.')} />
      ) : (
        <ViewerHost<VolumeData, VolumeState, VolumeEvents, PlaceViewer>
          create={viewers.model}
          data={data}
          state={state}
          onMount={(viewer) => {
            viewer.on('level', () => {
              keep(viewer);
            });
            viewer.on('chosen', () => {
              keep(viewer);
            });
            viewer.on('camera', () => {
              keep(viewer);
            });
          }}
          link={(viewer) => places.add(viewer)}
          className="dfl-Tile-viewer"
        />
      )}
    </Tile>
  );
}
