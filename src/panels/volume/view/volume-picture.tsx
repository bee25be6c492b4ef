import { useEffect, useState, type ReactElement } from 'react';
import { useKeptState, useTranslation, ViewerHost } from '../../../components/index.ts';
import {
  DEFAULT_SLICES_STATE,
  type SlicesEvents,
  type SlicesState,
} from '../../../viewers/slices/slices-state.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { modelSize } from '../../../viewers/model-grid.ts';
import type { VolumeEvents, VolumeState } from '../../../viewers/volume/volume-state.ts';
import type { VolumeViewer } from '../../../viewers/volume/volume-viewer.ts';
import { linkCamera } from '../linked-cameras.ts';
import { useVolumePanel, type SlicesBeside } from './volume-context.tsx';

/** The volume in three dimensions, and three slices through it below. */
export function VolumePicture(): ReactElement {
  const trans = useTranslation();
  const { model, places, createViewer, createSlices, hold } = useVolumePanel();
  const { args, view, data } = model;
  const [viewer, setViewer] = useState<VolumeViewer>();
  const keep = useKeptState<VolumeState>((state) => {
    model.setView(state);
  });
  const slices: Partial<SlicesState> = {
    ...DEFAULT_SLICES_STATE,
    layers: view.layers,
    scale: view.scale,
    gamma: view.gamma,
    range: view.range,
    colours: view.colours,
    part: view.part,
    signs: view.signs,
    phaseFloor: view.phaseFloor,
    radialMinimum: view.radialMinimum,
    normalised: view.normalised,
  };
  useEffect(
    () =>
      viewer && args.linksCamera === true
        ? linkCamera(viewer, () => (model.data ? modelSize(model.data) : 1))
        : undefined,
    [viewer, args.linksCamera, model],
  );
  const { companions, support } = model;
  useEffect(() => {
    if (viewer) {
      viewer.companions = companions;
    }
  }, [viewer, companions]);
  useEffect(() => {
    if (viewer) {
      viewer.support = support;
    }
  }, [viewer, support]);
  return (
    <section className="dfl-VolumePicture" aria-label={trans.__('Picture')}>
      <ViewerHost<VolumeData, VolumeState, VolumeEvents, VolumeViewer>
        create={createViewer}
        data={data}
        state={view}
        onMount={(mounted) => {
          for (const name of ['level', 'chosen', 'camera'] as const) {
            mounted.on(name, () => {
              keep(mounted);
            });
          }
          mounted.on('companion', (number) => {
            if (model.args.companions === 'modes') {
              model.setMode(number < model.mode ? number : number + 1);
            }
          });
        }}
        link={(mounted) => {
          setViewer(mounted);
          hold(mounted);
          const part = places.add(mounted);
          return () => {
            part();
            hold(undefined);
            setViewer(undefined);
          };
        }}
        className="dfl-VolumePicture-viewer"
      />
      {args.slices === true && (
        <ViewerHost<VolumeData, SlicesState, SlicesEvents, SlicesBeside>
          create={createSlices}
          data={data}
          state={slices}
          onMount={(mounted) => {
            mounted.on('layer', () => {
              const { layers } = mounted.state;
              model.setView({ ...model.view, layers });
            });
            mounted.on('range', (range) => {
              model.setView({ ...model.view, range });
            });
          }}
          link={(mounted) => places.add(mounted)}
          className="dfl-VolumePicture-slices"
        />
      )}
    </section>
  );
}
