import type { FramePoints } from '../../../components/points/frame-choice.ts';
import type { Placing } from '../../../components/points/paint-scatter.ts';
import { classColour } from '../model/class-colours.ts';

/** Radius of a point, CSS pixels. */
const RADIUS = 2.5;

/** Of points that are not among the chosen ones. */
const FADED = 0.4;

/** Draws points in the colours of their classes, those without one below. @param ratio device pixels per CSS pixel. */
export function paintPoints(
  canvas: HTMLCanvasElement,
  { x, y }: FramePoints,
  { across, up }: Placing,
  frames: Uint32Array,
  classes: Uint8Array,
  chosen: ReadonlySet<number>,
  ratio: number,
): void {
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  context.clearRect(0, 0, canvas.width, canvas.height);
  const codes = [...new Set(Array.from(frames, (frame) => classes[frame]))].sort((a, b) => a - b);
  for (const code of codes) {
    for (const isShown of chosen.size === 0 ? [true] : [false, true]) {
      context.globalAlpha = isShown ? 0.85 : FADED;
      context.fillStyle = classColour(code);
      context.beginPath();
      for (const frame of frames) {
        if (classes[frame] === code && (chosen.size === 0 || chosen.has(frame) === isShown)) {
          const [left, top] = [across(x[frame]), up(y[frame])];
          context.moveTo(left + RADIUS * ratio, top);
          context.arc(left, top, RADIUS * ratio, 0, 2 * Math.PI);
        }
      }
      context.fill();
    }
  }
}
