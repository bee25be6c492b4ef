import type { ReactElement } from 'react';
import {
  FilterButtons,
  IconButton,
  Segmented,
  useTranslation,
  useKeptState,
  ViewerHost,
} from '../../../components/index.ts';
import { ringsIcon } from '../../../icons/index.ts';
import type { SlicesEvents, SlicesState } from '../../../viewers/slices/slices-state.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { LinkedViewer } from '../run-viewers.ts';
import { ColourControls } from './colour-controls.tsx';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useVolume } from './use-volume.ts';
import { VolumeAwaited } from './volume-awaited.tsx';
import { VolumeProblem } from './volume-problem.tsx';
import { volumeCaption } from './volume-caption.ts';

/** Three planes through the model. */
export function SlicesTile(): ReactElement {
  const trans = useTranslation();
  const { model, viewers, places, hold } = useRun();
  const data = useVolume();
  const { slices } = model.view;
  const keep = useKeptState<SlicesState>((state) => {
    const { layers } = state;
    model.setView({ slices: state, model: { ...model.view.model, layers } });
  });
  const set = (change: Partial<SlicesState>): void => {
    model.setView({ slices: { ...slices, ...change } });
  };
  const tools = (
    <>
      <ColourControls state={slices} onChange={set} />
      <FilterButtons filters={slices} onChange={set} />
      <IconButton
        icon={ringsIcon}
        label={trans.__('Resolution rings')}
        isPressed={slices.rings}
        onClick={() => {
          set({ rings: !slices.rings });
        }}
      />
    </>
  );
  return (
    <Tile
      name="slices"
      title={trans.__('Slices')}
      caption={data && volumeCaption(data, slices, trans)}
      tools={tools}
    >
      <VolumeProblem />
      {data === undefined ? (
        <VolumeAwaited what={trans.__('Slices of the model appear with the first output.')} />
      ) : (
        <>
          <div className="dfl-SlicesTile-plane">
            <Segmented
              label={trans.__('Shown slice')}
              choices={[
                { value: 'x', label: trans.__('x') },
                { value: 'y', label: trans.__('y') },
                { value: 'z', label: trans.__('z') },
              ]}
              value={slices.plane}
              onChange={(plane) => {
                set({ plane });
              }}
            />
          </div>
          <ViewerHost<VolumeData, SlicesState, SlicesEvents, LinkedViewer>
            create={viewers.slices}
            data={data}
            state={slices}
            onMount={(viewer) => {
              viewer.on('layer', () => {
                keep(viewer);
              });
              viewer.on('range', () => {
                keep(viewer);
              });
            }}
            link={(viewer) => {
              const part = places.add(viewer);
              const giveUp = hold('slices', viewer);
              return () => {
                part();
                giveUp();
              };
            }}
            className="dfl-Tile-viewer"
          />
        </>
      )}
    </Tile>
  );
}
