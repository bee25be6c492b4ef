import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useSignal, useTranslation, ViewerHost } from '../../../components/index.ts';
import { columnCentre } from '../../../viewers/charts/iteration-axis.ts';
import type { IterationEvents } from '../../../viewers/charts/pointed-iteration.ts';
import type { Viewer } from '../../../viewers/viewer.ts';
import { chooseRows } from '../model/choose-rows.ts';
import { convergenceData } from '../model/convergence-data.ts';
import { orientationData } from '../model/orientation-data.ts';
import { choiceAt } from '../model/shown-iteration.ts';
import { toldIteration } from '../model/told-iteration.ts';
import type { RasterEvents } from '../../../viewers/raster/raster-data.ts';
import { pointerPlace } from './frames/pointer-place.ts';
import { useFrameCommands } from './frames/use-frame-commands.ts';
import { usePlanes } from './frames/use-planes.ts';
import { iterationText } from '../model/iteration-text.ts';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useWidth } from '../../../components/use-width.ts';
import { WaitingForFirst } from './waiting-for-first.tsx';

/** What every iteration came to, over the iterations: charts and orientations on one axis. */
export function ConvergenceTile(): ReactElement {
  const trans = useTranslation();
  const { model, viewers } = useRun();
  const { detail, shown } = model;
  useSignal(model.orientations.changed);
  const { values, failed } = model.orientations;
  useSignal(model.quality.changed);
  const qualities = model.quality.values;
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const [hovered, setHovered] = useState<number>();
  const charts = useMemo(
    () => detail && convergenceData(detail, qualities, trans),
    [detail, qualities, trans],
  );
  const raster = useMemo(
    () => detail && orientationData(detail, { values, failed }, trans),
    [detail, values, failed, trans],
  );
  const iteration = hovered ?? toldIteration(shown, detail?.rows ?? []);
  const state = useMemo(() => ({ iteration }), [iteration]);
  const planeOf = usePlanes();
  // The viewer keeps the first listener: it is told which planes there are now.
  const point = useRef<(pointed: RasterEvents['frame']) => void>(() => undefined);
  point.current = (pointed) => {
    const normal = pointed && planeOf(pointed.frame);
    model.pointed.point(
      pointed && body.current !== null
        ? {
            frame: pointed.frame,
            at: pointerPlace(pointed.at, body.current),
            ...(normal && { normal }),
          }
        : undefined,
    );
  };
  const { showFrame } = useFrameCommands();
  const open = useRef(showFrame);
  open.current = showFrame;
  const pick = (picked: number): void => {
    model.setView({ iteration: choiceAt(picked, model.outputs) });
  };
  const listen = <Data, State>(viewer: Viewer<Data, State, IterationEvents>): void => {
    viewer.on('hover', setHovered);
    viewer.on('pick', pick);
  };
  const isEmpty = detail === undefined || detail.rows.length === 0;
  return (
    <Tile
      name="convergence"
      title={trans.__('Convergence')}
      caption={isEmpty ? undefined : iterationText(iteration, trans)}
    >
      {isEmpty && <WaitingForFirst what={trans.__('Charts start after the first iteration.')} />}
      <div ref={body} className="dfl-ConvergenceTile" hidden={isEmpty}>
        <ViewerHost
          create={viewers.convergence}
          data={charts}
          state={state}
          onMount={listen}
          className="dfl-ConvergenceTile-charts"
        />
        <ViewerHost
          create={viewers.orientations}
          data={raster}
          state={state}
          onMount={(viewer) => {
            viewer.on('hover', setHovered);
            viewer.on('pick', pick);
            viewer.on('frame', (pointed) => {
              point.current(pointed);
            });
            viewer.on('open', (frame) => {
              open.current(frame);
            });
            viewer.on('toggle', (frame) => {
              model.selection.toggle(frame);
            });
            viewer.on('frames', (frames) => {
              void chooseRows(model, frames);
            });
          }}
          className="dfl-ConvergenceTile-raster"
        />
        {/* Before it is known how wide the charts are it would stand at their left edge. */}
        {charts !== undefined && iteration > 0 && width > 0 && (
          <div
            className="dfl-ConvergenceTile-crosshair"
            style={{ left: columnCentre({ width, last: charts.last }, iteration) }}
          />
        )}
      </div>
    </Tile>
  );
}
