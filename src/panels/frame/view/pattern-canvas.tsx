import { useEffect, useRef, type ReactElement } from 'react';
import { framePixels } from '../../../viewers/frame/canvas-painter.ts';
import { FrameScene } from '../../../viewers/frame/frame-scene.ts';
import { DEFAULT_FRAME_STATE } from '../../../viewers/frame/frame-state.ts';
import type { LaidOutFrame } from '../data/frames-request.ts';

/** Edge of a small picture, CSS pixels. */
const EDGE = 128;

/** A frame, or a slice, small: each pixel shows the largest value below it. */
export function PatternCanvas({
  picture,
  label,
  edge: size = EDGE,
}: {
  readonly picture: LaidOutFrame | undefined;
  readonly label: string;
  /** CSS pixels. */
  readonly edge?: number;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && picture) {
      const edge = Math.round(size * Math.min(2, devicePixelRatio));
      context.canvas.width = edge;
      context.canvas.height = edge;
      const { layout, values } = picture;
      const data = { layout, values, unit: '', name: label };
      const scene = new FrameScene().of(data, { ...DEFAULT_FRAME_STATE, rings: false }, edge, edge);
      context.putImageData(framePixels(scene.picture), 0, 0);
    }
  }, [picture, label, size]);
  return (
    <div className="dfl-PatternCanvas" role="img" aria-label={label}>
      <canvas ref={canvas} />
    </div>
  );
}
