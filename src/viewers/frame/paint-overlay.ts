import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import type { FrameGeometry } from './frame-layout.ts';
import { pointOf, type CellPlace, type FramePlace } from './frame-place.ts';
import type { FrameRing } from './frame-rings.ts';

/** Between the labels of rings, CSS pixels. */
const LABEL_DISTANCE = 16;

/** What is drawn over the pixels. */
export interface Overlay {
  readonly place: FramePlace;
  /** Missing where no detector is known, or rings are off. */
  readonly geometry: FrameGeometry | undefined;
  readonly rings: readonly FrameRing[];
  readonly voxels: string;
  /** The pixel that is read. */
  readonly pointed: CellPlace | undefined;
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
    paintRings(context, overlay, centre, ratio);
    paintCross(context, centre, ratio);
  }
  if (pointed) {
    paintPointed(context, place, pointed, ratio);
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function paintRings(
  context: CanvasRenderingContext2D,
  { place, rings, voxels }: Overlay,
  centre: Point,
  ratio: number,
): void {
  const factor = place.size / place.bin;
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
    const text = `${formatSignificant(value, 2)}${NARROW_SPACE}${unit === 'nm' ? 'nm' : voxels}`;
    const x = centre.x + along + 3 * ratio;
    const y = centre.y - along - 3 * ratio;
    const isSeen = y > 8 * ratio && x + context.measureText(text).width < place.width;
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
