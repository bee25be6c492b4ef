import type { CellPlace } from './cell-place.ts';
import { formatTyped, NARROW_SPACE } from '../../components/format/number.ts';
import type { FrameGeometry } from './frame-layout.ts';
import { pointOf, type FramePlace } from './frame-place.ts';
import type { FrameRing } from './frame-rings.ts';

/** Between the labels of rings, CSS pixels. */
const LABEL_DISTANCE = 16;

/** What is drawn over the pixels. */
export interface Overlay {
  readonly place: FramePlace;
  /** Extent of the picture. */
  readonly rows: number;
  readonly columns: number;
  /** Missing where no detector is known, or rings are off. */
  readonly geometry: FrameGeometry | undefined;
  readonly rings: readonly FrameRing[];
  readonly voxels: string;
  /** The pixel that is read. */
  readonly pointed: CellPlace | undefined;
}

/** Whether two look the same: drawing costs more than a new frame below it. */
export function isSameOverlay(a: Overlay, b: Overlay): boolean {
  const placeOf = ({ place: { width, height, left, top, size, bin } }: Overlay): string =>
    [width, height, left, top, size, bin].join(' ');
  return (
    a.geometry === b.geometry &&
    a.rings === b.rings &&
    a.pointed === b.pointed &&
    a.voxels === b.voxels &&
    placeOf(a) === placeOf(b)
  );
}

/** @param ratio device pixels per CSS pixel. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  overlay: Overlay,
  ratio: number,
): void {
  const { place, geometry, pointed } = overlay;
  if (geometry) {
    const centre = pointOf(place, geometry.centre);
    context.save();
    context.beginPath();
    const [first, end] = [pointOf(place, FIRST_CORNER), pointOf(place, lastCorner(overlay))];
    context.rect(first.x, first.y, end.x - first.x, end.y - first.y);
    context.clip();
    paintRings(context, overlay, centre, ratio);
    context.restore();
    paintCross(context, centre, ratio);
  }
  if (pointed) {
    paintPointed(context, place, pointed, ratio);
  }
}

/** Where the picture begins. */
const FIRST_CORNER: CellPlace = { row: -0.5, column: -0.5 };

function lastCorner({ rows, columns }: Overlay): CellPlace {
  return { row: rows - 0.5, column: columns - 0.5 };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function paintRings(
  context: CanvasRenderingContext2D,
  overlay: Overlay,
  centre: Point,
  ratio: number,
): void {
  const { place, rings, voxels } = overlay;
  const factor = place.size / place.bin;
  const corner = pointOf(place, lastCorner(overlay));
  const top = Math.max(0, pointOf(place, FIRST_CORNER).y);
  const right = Math.min(place.width, corner.x);
  context.lineWidth = ratio;
  context.setLineDash([2 * ratio, 3 * ratio]);
  context.strokeStyle = 'rgb(255 255 255 / 55%)';
  for (const { radius } of rings) {
    context.beginPath();
    context.arc(centre.x, centre.y, radius * factor, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
  context.font = `${11 * ratio}px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3 * ratio;
  context.strokeStyle = 'rgb(0 0 0 / 75%)';
  context.fillStyle = '#fff';
  // From the outermost inwards; a label that would touch the one before is left out.
  let free = Infinity;
  for (const { radius, value, unit } of rings.toSorted((a, b) => b.radius - a.radius)) {
    const along = radius * factor * Math.SQRT1_2;
    const text = `${formatTyped(value)}${NARROW_SPACE}${unit === 'nm' ? 'nm' : voxels}`;
    const x = centre.x + along + 3 * ratio;
    const y = centre.y - along - 3 * ratio;
    const isSeen = y > top + 8 * ratio && x + context.measureText(text).width < right;
    if (along < free && isSeen) {
      free = along - LABEL_DISTANCE * ratio;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
}

/** Where the beam meets the detector. */
function paintCross(context: CanvasRenderingContext2D, { x, y }: Point, ratio: number): void {
  const arm = 6 * ratio;
  for (const [style, width] of OUTLINED) {
    context.strokeStyle = style;
    context.lineWidth = width * ratio;
    context.beginPath();
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
    context.stroke();
  }
}

/** A frame around the pixel that is read. */
function paintPointed(
  context: CanvasRenderingContext2D,
  place: FramePlace,
  pointed: CellPlace,
  ratio: number,
): void {
  const { x, y } = pointOf(place, pointed);
  const half = Math.max(place.size / 2, 4 * ratio);
  for (const [style, width] of OUTLINED) {
    context.strokeStyle = style;
    context.lineWidth = width * ratio;
    context.strokeRect(x - half, y - half, 2 * half, 2 * half);
  }
}

const OUTLINED = [
  ['rgb(0 0 0 / 75%)', 3],
  ['#fff', 1],
] as const;
