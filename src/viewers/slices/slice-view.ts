import { formatFixed } from '../../components/format/number.ts';
import { element } from '../dom.ts';
import { modelSize, nearestIndex } from '../model-grid.ts';
import type { Triple, VolumeData } from '../volume-data.ts';
import { gatherSlice, type SliceColours } from './gather-slice.ts';
import type { SliceLabels } from './labels.ts';
import { paintSlice, voxelZoom, type SlicePicture } from './paint-slice.ts';
import { AXIS_NAMES, type Plane } from './plane.ts';
import type { Ring } from './rings.ts';
import type { SliceActions } from './slice-actions.ts';
import { listenToArrows } from './slice-arrows.ts';
import { SlicePointer, type SliceLayout } from './slice-pointer.ts';
import { wholePixels } from './whole-pixels.ts';

/** What one slice shows at a time. */
export interface SliceContent {
  readonly data: VolumeData;
  readonly layers: Readonly<Triple>;
  readonly colours: SliceColours;
  readonly rings: readonly Ring[];
  readonly pointed: Readonly<Triple> | undefined;
  /** What the ends of the colour map stand for. */
  readonly low: string;
  readonly high: string;
  /** A position as it is told; in voxels unless given. */
  readonly positionText?: (position: number) => string;
}

export interface SliceViewOptions {
  /** Whether it fills its place, and a press anywhere in it, or an arrow key, brings the other two planes there. */
  readonly isSmall?: boolean;
}

/** One plane: its head with a slider, and its picture. */
export class SliceView {
  readonly node: HTMLElement;
  /** Holds the picture; readouts are placed in it. */
  readonly field: HTMLElement;
  readonly #plane: Plane;
  readonly #isSmall: boolean;
  readonly #labels: SliceLabels;
  readonly #title = element('span', 'dfl-Slices-title');
  readonly #count = element('span', 'dfl-Slices-caption');
  readonly #slider = element('input', 'dfl-Slider', { type: 'range', step: '1' });
  readonly #canvas = element('canvas', 'dfl-Slices-canvas');
  readonly #image = document.createElement('canvas');
  readonly #pointer: SlicePointer;
  #picture: SlicePicture | undefined;
  /** What the image is still to be made of. */
  #awaited: SliceContent | undefined;

  constructor(
    plane: Plane,
    labels: SliceLabels,
    actions: SliceActions,
    { isSmall = false }: SliceViewOptions = {},
  ) {
    this.#plane = plane;
    this.#isSmall = isSmall;
    this.#labels = labels;
    const axis = AXIS_NAMES[plane.normal];
    this.#slider.setAttribute('aria-label', labels.layer(axis));
    this.#slider.addEventListener('input', () => {
      actions.move(plane.normal, this.#slider.valueAsNumber);
    });
    const key = element('span', `dfl-Slices-key dfl-mod-${axis}`, { 'aria-hidden': 'true' });
    const head = element('div', 'dfl-Slices-head', {}, key, this.#title, this.#slider, this.#count);
    this.field = element('div', 'dfl-Slices-field', {}, this.#canvas);
    this.node = element('div', `dfl-Slices-slice dfl-mod-${axis}`, {}, head, this.field);
    const layout = this.#layout.bind(this);
    this.#pointer = new SlicePointer(this.#canvas, plane, actions, layout, isSmall);
    if (isSmall) {
      listenToArrows(this.#canvas, plane, actions, layout);
    }
  }

  draw(content: SliceContent): void {
    const { data, layers } = content;
    this.#awaited = content;
    this.#picture = {
      plane: this.#plane,
      data,
      image: this.#image,
      layers,
      rings: content.rings,
      voxels: this.#labels.voxels,
      pointed: content.pointed,
      isSmall: this.#isSmall,
    };
    this.#describe(content);
    const ratio = window.devicePixelRatio;
    const { width, height } = this.#fit(ratio);
    const context = this.#canvas.getContext('2d');
    context?.clearRect(0, 0, width, height);
    // Where it takes no place, not a voxel is looked up.
    if (context && width > 0 && height > 0) {
      this.#gather();
      paintSlice(context, this.node, this.#picture, width, height, ratio);
    }
  }

  /** Paints the same picture elsewhere, for a screenshot. */
  paintInto(context: CanvasRenderingContext2D, extent: number, ratio: number): void {
    if (this.#picture) {
      this.#gather();
      paintSlice(context, this.node, this.#picture, extent, extent, ratio);
    }
  }

  dispose(): void {
    this.#pointer.dispose();
    this.node.remove();
  }

  /** Lays the canvas on whole device pixels, and makes it as large as what it covers. */
  #fit(ratio: number): { readonly width: number; readonly height: number } {
    const field = this.field.getBoundingClientRect();
    const { left, top, width, height } = wholePixels(field, ratio);
    const { style } = this.#canvas;
    style.left = `${left / ratio - field.left}px`;
    style.top = `${top / ratio - field.top}px`;
    style.width = `${width / ratio}px`;
    style.height = `${height / ratio}px`;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    return { width, height };
  }

  #gather(): void {
    if (!this.#awaited) {
      return;
    }
    const { data, layers, colours } = this.#awaited;
    this.#awaited = undefined;
    const index = nearestIndex(data, layers[this.#plane.normal]);
    const size = data.shape[0];
    this.#image.width = size;
    this.#image.height = size;
    const pixels = new ImageData(size, size);
    const words = new Uint32Array(pixels.data.buffer);
    gatherSlice(data.values, size, this.#plane, index, colours, words);
    this.#image.getContext('2d')?.putImageData(pixels, 0, 0);
  }

  #describe({ data, layers, low, high, positionText = inVoxels }: SliceContent): void {
    const { normal } = this.#plane;
    const last = modelSize(data) - 1;
    const title = `${AXIS_NAMES[normal]} = ${positionText(layers[normal])}`;
    const count = this.#labels.layerOf(Math.round(layers[normal] + last / 2), last);
    this.#title.textContent = title;
    this.#count.textContent = count;
    this.#slider.min = String(-last / 2);
    this.#slider.max = String(last / 2);
    this.#slider.value = String(layers[normal]);
    this.#slider.style.setProperty('--dfl-filled', String(layers[normal] / last + 0.5));
    // Told so where there is no room beside it.
    this.#slider.title = count;
    this.#slider.setAttribute('aria-valuetext', `${title}, ${count}`);
    this.#canvas.setAttribute('role', 'img');
    this.#canvas.setAttribute('aria-label', this.#labels.summary(title, low, high));
  }

  /** Where the picture is on the page, for the pointer. */
  #layout(): SliceLayout | undefined {
    if (!this.#picture) {
      return undefined;
    }
    const { data, layers } = this.#picture;
    const extent = Math.min(this.#canvas.width, this.#canvas.height);
    const zoom = voxelZoom(modelSize(data), extent, this.#isSmall);
    return { data, layers, zoom: zoom / window.devicePixelRatio };
  }
}

function inVoxels(position: number): string {
  return formatFixed(position, 0);
}
