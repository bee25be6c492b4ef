import type { ReactElement } from 'react';
import {
  useTranslation,
  useKeptState,
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
  const { model: state } = model.view;
  const keep = useKeptState<VolumeState>((kept) => {
    const { layers } = kept;
    model.setView({ model: kept, slices: { ...model.view.slices, layers } });
  });
  const set = (change: Partial<VolumeState>): void => {
    model.setView({ model: { ...state, ...change } });
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
      tools={<VolumeTools space="reciprocal" state={state} onChange={set} />}
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
