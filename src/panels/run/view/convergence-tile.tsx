import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useSignal, useTranslation, ViewerHost } from '../../../components/index.ts';
import { columnCentre } from '../../../viewers/charts/iteration-axis.ts';
import type { IterationEvents } from '../../../viewers/charts/pointed-iteration.ts';
import type { Viewer } from '../../../viewers/viewer.ts';
import { convergenceData } from '../model/convergence-data.ts';
import { orientationData } from '../model/orientation-data.ts';
import { choiceAt } from '../model/shown-iteration.ts';
import { toldIteration } from '../model/told-iteration.ts';
import { iterationText } from './iteration-text.ts';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useWidth } from './use-width.ts';
import { WaitingForFirst } from './waiting-for-first.tsx';

/** What every iteration came to, over the iterations: charts and orientations on one axis. */
export function ConvergenceTile(): ReactElement {
  const trans = useTranslation();
  const { model, viewers } = useRun();
  const { detail, shown } = model;
  useSignal(model.orientations.changed);
  const { columns } = model.orientations;
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const [hovered, setHovered] = useState<number>();
  const charts = useMemo(() => detail && convergenceData(detail, trans), [detail, trans]);
  const raster = useMemo(
    () => detail && orientationData(detail, columns, trans),
    [detail, columns, trans],
  );
  const iteration = hovered ?? toldIteration(shown ?? 0, detail?.rows ?? []);
  const state = useMemo(() => ({ iteration }), [iteration]);
  const listen = <Data, State>(viewer: Viewer<Data, State, IterationEvents>): void => {
    viewer.on('hover', setHovered);
    viewer.on('pick', (picked) => {
      model.setView({ iteration: choiceAt(picked, model.outputs) });
    });
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
          onMount={listen}
          className="dfl-ConvergenceTile-raster"
        />
        {charts !== undefined && iteration > 0 && (
          <div
            className="dfl-ConvergenceTile-crosshair"
            style={{ left: columnCentre({ width, last: charts.last }, iteration) }}
          />
        )}
      </div>
    </Tile>
  );
}
