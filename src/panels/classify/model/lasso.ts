import type { FramePoints } from '../../../components/points/frame-choice.ts';

/** A place in a plot. */
export type PlotPlace = readonly [x: number, y: number];

/** Numbers of the frames inside a closed line, by the number of its sides that lie to the right, ascending. */
export function framesInLasso(points: FramePoints, corners: readonly PlotPlace[]): number[] {
  const frames: number[] = [];
  for (let frame = 0; frame < points.x.length; frame++) {
    if (isInside([points.x[frame], points.y[frame]], corners)) {
      frames.push(frame);
    }
  }
  return frames;
}

function isInside([x, y]: PlotPlace, corners: readonly PlotPlace[]): boolean {
  let isIn = false;
  corners.forEach(([toX, toY], i) => {
    const [fromX, fromY] = corners[(i + corners.length - 1) % corners.length];
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) {
      isIn = !isIn;
    }
  });
  return isIn;
}
