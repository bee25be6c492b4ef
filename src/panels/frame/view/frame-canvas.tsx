import { useMemo, type ReactElement } from 'react';
import { useKeptState, useTranslation, ViewerHost } from '../../../components/index.ts';
import type { FrameData } from '../../../viewers/frame/frame-data.ts';
import type { Pictured } from '../../../viewers/pictured.ts';
import type { FrameEvents, FrameState } from '../../../viewers/frame/frame-state.ts';
import { symmetriseFrame } from '../../../viewers/frame/symmetrise-frame.ts';
import type { LaidOutFrame } from '../data/frames-request.ts';
import { useFrames } from './frame-context.tsx';

/** One picture of pixels; all of a panel have the same place, zoom and colours. */
export function FrameCanvas({
  picture,
  name,
  link,
}: {
  readonly picture: LaidOutFrame | undefined;
  /** What it shows, in words. */
  readonly name: string;
  /** Called once with the viewer. @returns what is called when that goes. */
  readonly link?: (viewer: Pictured) => () => void;
}): ReactElement {
  const trans = useTranslation();
  const { model, hovered, drawn, createViewer } = useFrames();
  const isEven = model.args.symmetrise === true;
  const keep = useKeptState<FrameState>((state) => {
    model.setView(state);
  });
  const data = useMemo((): FrameData | undefined => {
    if (picture === undefined) {
      return undefined;
    }
    const { layout, values } = picture;
    const shown = isEven ? symmetriseFrame(layout, values) : values;
    return { layout, values: shown, unit: trans.__('photons'), name };
  }, [picture, isEven, name, trans]);
  return (
    <ViewerHost<FrameData, FrameState, FrameEvents, Pictured>
      create={createViewer}
      data={data}
      state={model.view}
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
      {...(link && { link })}
      className="dfl-FramePicture-viewer"
    />
  );
}
