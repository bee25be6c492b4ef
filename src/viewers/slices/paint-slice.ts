import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import { cssVariable } from '../dom.ts';
import { modelSize } from '../model-grid.ts';
import type { Triple, VolumeData } from '../volume-data.ts';
import { AXIS_NAMES, type Axis, type Plane } from './plane.ts';
import type { Ring } from './rings.ts';

/** Between the labels of rings, CSS pixels. */
const LABEL_DISTANCE = 14;

/** All that one picture is made of. */
export interface SlicePicture {
  readonly plane: Plane;
  readonly data: VolumeData;
  /** The layer's pixels, one per entry of the array. */
  readonly image: CanvasImageSource;
  readonly layers: Readonly<Triple>;
  readonly rings: readonly Ring[];
  readonly voxels: string;
  /** The voxel under the pointer, in this or another slice. */
  readonly pointed: Readonly<Triple> | undefined;
  /** Whether it fills its place, smooth and without handles, rather than to show each voxel. */
  readonly isSmall: boolean;
}

/**
 * Pixels per voxel of the model: as many whole ones as fit, so that all voxels are equally large; less than
 * one where not even that fits. A small picture fills its place.
 */
export function voxelZoom(size: number, extent: number, isSmall = false): number {
  const zoom = extent / size;
  return zoom >= 1 && !isSmall ? Math.floor(zoom) : zoom;
}

/**
 * Paints a slice into the middle of a canvas: a disc in reciprocal space, whose corners hold nothing.
 *
 * @param ratio pixels of the canvas per CSS pixel.
 */
export function paintSlice(
  context: CanvasRenderingContext2D,
  styled: Element,
  picture: SlicePicture,
  width: number,
  height: number,
  ratio: number,
): void {
  const { data, image, plane, layers, isSmall } = picture;
  const size = modelSize(data);
  const zoom = voxelZoom(size, Math.min(width, height), isSmall);
  const extent = size * zoom;
  context.save();
  context.translate(Math.round((width - extent) / 2), Math.round((height - extent) / 2));
  context.save();
  context.beginPath();
  if (data.space === 'reciprocal') {
    context.arc(extent / 2, extent / 2, extent / 2, 0, 2 * Math.PI);
  } else {
    context.rect(0, 0, extent, extent);
  }
  context.clip();
  context.imageSmoothingEnabled = zoom < 1 || isSmall;
  context.imageSmoothingQuality = 'high';
  const drawn = data.shape[0] * data.binning * zoom;
  context.drawImage(image, 0, 0, drawn, drawn);
  context.restore();
  const pixelOf = (position: number): number => (position + size / 2) * zoom;
  paintRings(context, picture, extent / 2, zoom, ratio);
  for (const axis of [plane.down, plane.right]) {
    const trace = { axis, at: pixelOf(layers[axis]), extent, isHorizontal: axis === plane.down };
    paintTrace(context, styled, trace, isSmall, ratio);
  }
  if (picture.pointed) {
    const { pointed } = picture;
    paintCross(context, pixelOf(pointed[plane.right]), pixelOf(pointed[plane.down]), ratio);
  }
  context.restore();
}

function paintRings(
  context: CanvasRenderingContext2D,
  { rings, voxels }: SlicePicture,
  centre: number,
  zoom: number,
  ratio: number,
): void {
  context.lineWidth = ratio;
  context.font = `${11 * ratio}px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  context.strokeStyle = 'rgb(255 255 255 / 42%)';
  context.setLineDash([2 * ratio, 3 * ratio]);
  for (const { radius } of rings) {
    context.beginPath();
    context.arc(centre, centre, radius * zoom, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
  context.fillStyle = '#fff';
  context.strokeStyle = 'rgb(0 0 0 / 75%)';
  context.lineWidth = 3 * ratio;
  context.lineJoin = 'round';
  // From the outermost inwards; a label that would touch the one before is left out.
  let free = Infinity;
  for (const { radius, value, unit } of rings.toSorted((a, b) => b.radius - a.radius)) {
    const text = `${formatSignificant(value, 1)}${NARROW_SPACE}${unit === 'nm' ? 'nm' : voxels}`;
    const along = radius * zoom * Math.SQRT1_2;
    if (along > free) {
      continue;
    }
    free = along - LABEL_DISTANCE * ratio;
    // At the upper right of its ring, but inside the picture.
    const x = Math.min(centre + along + 3 * ratio, 2 * centre - context.measureText(text).width);
    context.strokeText(text, x, centre - along - 3 * ratio);
    context.fillText(text, x, centre - along - 3 * ratio);
  }
}

/** Where another plane cuts a picture, in pixels of that. */
interface Trace {
  readonly axis: Axis;
  readonly at: number;
  readonly extent: number;
  readonly isHorizontal: boolean;
}

/** A line in the colour of the plane, with a handle at its beginning unless bare. */
function paintTrace(
  context: CanvasRenderingContext2D,
  styled: Element,
  { axis, at, extent, isHorizontal }: Trace,
  isBare: boolean,
  ratio: number,
): void {
  const point = (along: number): [number, number] => (isHorizontal ? [along, at] : [at, along]);
  const colour = cssVariable(styled, `--dfl-image-axis-${AXIS_NAMES[axis]}`);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = ratio;
  context.globalAlpha = 0.75;
  context.beginPath();
  context.moveTo(...point(isBare ? 0 : 4 * ratio));
  context.lineTo(...point(isBare ? extent : extent - 4 * ratio));
  context.stroke();
  context.globalAlpha = 1;
  if (isBare) {
    return;
  }
  context.beginPath();
  context.arc(...point(6 * ratio), 5 * ratio, 0, 2 * Math.PI);
  context.fill();
  context.strokeStyle = '#fff';
  context.lineWidth = 1.5 * ratio;
  context.stroke();
  context.beginPath();
  context.arc(...point(extent - 6 * ratio), 3 * ratio, 0, 2 * Math.PI);
  context.fill();
}

function paintCross(context: CanvasRenderingContext2D, x: number, y: number, ratio: number): void {
  const arm = 5 * ratio;
  for (const [style, width] of [
    ['rgb(0 0 0 / 75%)', 3],
    ['#fff', 1],
  ] as const) {
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
