import type { Embedding } from '@damselfly/compute/classify/spectral-embedding.ts';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import {
  EmptyState,
  formatSignificant,
  Segmented,
  Select,
  useTranslation,
} from '../../../components/index.ts';
import { useSize } from '../../../components/use-size.ts';
import { classifyIcon } from '../../../icons/index.ts';
import { FrameSlider } from '../../../components/points/frame-slider.tsx';
import { PointAxes } from '../../../components/points/point-axes.tsx';
import { pointPlane } from '../../../components/points/point-plane.ts';
import { useClassify } from './classify-context.tsx';
import { FrameHint } from './frame-hint.tsx';
import { paintPoints } from './paint-points.ts';
import { useLasso, type LassoKind } from './use-lasso.ts';

const MARGIN = { left: 56, right: 16, top: 10, bottom: 38 } as const;
const PAD = 8;

/** The embedded frames as points: drawn around to be chosen, pointed at to be seen. */
export function EmbeddingPlot(): ReactElement {
  const trans = useTranslation();
  const { embedding } = useClassify().model.analysis;
  return (
    <div className="dfl-Classify-main">
      {embedding === undefined ? (
        <EmptyState
          icon={classifyIcon}
          title={trans.__('No embedding yet')}
          fact={trans.__('Convert frames, then embed them: each becomes a point.')}
        />
      ) : (
        <Plot embedding={embedding} />
      )}
    </div>
  );
}

function Plot({ embedding }: { readonly embedding: Embedding }): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const body = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useSize(body);
  const [kind, setKind] = useState<LassoKind>('lasso');
  const [pointed, setPointed] = useState<number>();
  const { axes, frames, eigenvalues } = embedding;
  const [first, second] = (model.args.axes ?? [0, 1]).map((axis) =>
    Math.min(axis, axes.length - 1),
  );
  const frameCount = model.labels?.frameCount ?? 0;
  const points = useMemo(
    () => ({
      x: byFrame(axes[first], frames, frameCount),
      y: byFrame(axes[second], frames, frameCount),
    }),
    [axes, first, second, frames, frameCount],
  );
  const room = useMemo(() => ({ width, height, margin: MARGIN, pad: PAD }), [width, height]);
  const plane = useMemo(() => pointPlane(points, room), [points, room]);
  const chosen = useMemo(() => new Set(model.chosen), [model.chosen]);
  const classes = model.labels?.codes;
  const version = model.labels?.version;
  useEffect(() => {
    const node = canvas.current;
    if (node !== null && width > 0 && classes !== undefined) {
      const ratio = Math.min(2, devicePixelRatio);
      node.width = Math.round(width * ratio);
      node.height = Math.round(height * ratio);
      const place = {
        across: (x: number): number => plane.across(x) * ratio,
        up: (y: number): number => plane.up(y) * ratio,
      };
      paintPoints(node, points, place, frames, classes, chosen, ratio);
    }
    // Classes are changed in place, which the version tells.
  }, [points, plane, frames, classes, version, chosen, width, height]);
  const lasso = useLasso({
    kind,
    plane,
    points,
    onPoint: setPointed,
    onPick: (frame) => {
      model.frames.show(frame);
      model.choose([frame]);
    },
    onChoose: (inside, isMore) => {
      model.choose(isMore ? ascending([...model.chosen, ...inside]) : inside);
    },
  });
  const toggle = (frame: number): void => {
    model.choose(
      chosen.has(frame)
        ? model.chosen.filter((other) => other !== frame)
        : ascending([...model.chosen, frame]),
    );
  };
  const onOtherKey = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      model.choose([...frames]);
    } else if (event.key === 'Escape') {
      model.choose([]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const axisName = (axis: number): string =>
    trans.__('Axis %1 · eigenvalue %2', axis + 1, formatSignificant(eigenvalues[axis], 3));
  const names = [axisName(first), axisName(second)] as const;
  const axisChoices = axes.map((_, axis) => ({
    value: String(axis),
    label: trans.__('Axis %1', axis + 1),
  }));
  return (
    <>
      <div className="dfl-FrameToolbar" role="toolbar" aria-label={trans.__('Points')}>
        <Select
          label={trans.__('Axis across')}
          choices={axisChoices}
          value={String(first)}
          onChange={(axis) => {
            model.set({ axes: [Number(axis), second] });
          }}
        />
        <Select
          label={trans.__('Axis up')}
          choices={axisChoices}
          value={String(second)}
          onChange={(axis) => {
            model.set({ axes: [first, Number(axis)] });
          }}
        />
        <Segmented
          label={trans.__('How frames are chosen')}
          choices={[
            { value: 'lasso', label: trans.__('Lasso') },
            { value: 'box', label: trans.__('Box') },
          ]}
          value={kind}
          onChange={setKind}
        />
        <span className="dfl-caption">
          {trans.__('Draw around frames to choose them, with Shift beside those that are chosen.')}
        </span>
      </div>
      <div ref={body} className="dfl-ScatterPlot dfl-EmbeddingPlot">
        <div
          className="dfl-ScatterPlot-picture"
          role="img"
          aria-label={trans.__('%1 frames: %2 over %3', frames.length, names[1], names[0])}
          {...lasso.handlers}
        >
          <svg width={width} height={height} aria-hidden="true">
            <PointAxes plane={plane} room={room} />
            <text x={MARGIN.left} y={height - 6}>
              {names[0]}
            </text>
            <text transform={`rotate(-90) translate(${-(height - MARGIN.bottom)} 12)`}>
              {names[1]}
            </text>
          </svg>
          <canvas ref={canvas} style={{ left: 0, top: 0, width, height }} />
          <svg width={width} height={height} aria-hidden="true">
            {pointed !== undefined && Number.isFinite(points.x[pointed]) && (
              <circle cx={plane.across(points.x[pointed])} cy={plane.up(points.y[pointed])} r={5} />
            )}
            {lasso.line !== undefined && (
              <polygon points={lasso.line.map((place) => place.join(',')).join(' ')} />
            )}
          </svg>
        </div>
        <FrameSlider
          points={points}
          names={names}
          pointed={pointed}
          isChosen={pointed !== undefined && chosen.has(pointed)}
          onPoint={setPointed}
          onPick={(frame) => {
            model.frames.show(frame);
            model.choose([frame]);
          }}
          onToggle={toggle}
          onOtherKey={onOtherKey}
        />
        {pointed !== undefined && Number.isFinite(points.x[pointed]) && (
          <FrameHint
            frame={pointed}
            left={plane.across(points.x[pointed])}
            top={plane.up(points.y[pointed])}
            room={{ width, height }}
          />
        )}
      </div>
    </>
  );
}

/** Each once. */
function ascending(frames: readonly number[]): number[] {
  return [...new Set(frames)].sort((a, b) => a - b);
}

/** The values of frames by their number; not finite for those that were not embedded. */
function byFrame(values: Float64Array, frames: Uint32Array, frameCount: number): Float64Array {
  const all = new Float64Array(frameCount).fill(NaN);
  frames.forEach((frame, i) => {
    all[frame] = values[i];
  });
  return all;
}
