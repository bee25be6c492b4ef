import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useKeptState, useTranslation, ViewerHost } from '../../../components/index.ts';
import type { FrameData } from '../../../viewers/frame/frame-data.ts';
import type { Pictured } from '../../../viewers/pictured.ts';
import type { FrameEvents, FrameState } from '../../../viewers/frame/frame-state.ts';
import { symmetriseFrame } from '../../../viewers/frame/symmetrise-frame.ts';
import type { LaidOutFrame } from '../data/frames-request.ts';
import { useFrames, type PictureViewer } from './frame-context.tsx';

/** One picture of pixels; all of a panel have the same place, zoom and colours. */
export function FrameCanvas({
  picture,
  name,
  link,
  isDrawnOn = false,
}: {
  readonly picture: LaidOutFrame | undefined;
  /** What it shows, in words. */
  readonly name: string;
  /** Called once with the viewer. @returns what is called when that goes. */
  readonly link?: (viewer: Pictured) => () => void;
  /** Whether it is the one that regions are drawn on. */
  readonly isDrawnOn?: boolean;
}): ReactElement {
  const trans = useTranslation();
  const { model, hovered, drawn, createViewer } = useFrames();
  const isEven = model.args.symmetrise === true;
  const { view } = model;
  const draws = isDrawnOn ? view.draws : null;
  const state = useMemo(() => ({ ...view, draws }), [view, draws]);
  const keep = useKeptState<FrameState>((kept) => {
    model.setView(isDrawnOn ? kept : { ...kept, draws: model.view.draws });
  });
  const mounted = useRef<PictureViewer>();
  useEffect(() => {
    if (draws !== null) {
      // By keys a region is marked on the picture.
      mounted.current?.focus();
    }
  }, [draws]);
  const data = useMemo((): FrameData | undefined => {
    if (picture === undefined) {
      return undefined;
    }
    const { layout, values } = picture;
    const shown = isEven ? symmetriseFrame(layout, values) : values;
    return { layout, values: shown, unit: trans.__('photons'), name };
  }, [picture, isEven, name, trans]);
  return (
    <ViewerHost<FrameData, FrameState, FrameEvents, PictureViewer>
      create={createViewer}
      data={data}
      state={state}
      onMount={(viewer) => {
        viewer.on('range', () => {
          keep(viewer);
        });
        viewer.on('view', () => {
          keep(viewer);
        });
        viewer.on('region', (region) => {
          drawn.emit(region);
          keep(viewer);
        });
        viewer.on('hover', (reading) => {
          hovered.emit(reading);
        });
      }}
      link={(viewer) => {
        mounted.current = viewer;
        const leave = link?.(viewer);
        return () => {
          mounted.current = undefined;
          leave?.();
        };
      }}
      className="dfl-FramePicture-viewer"
    />
  );
}
