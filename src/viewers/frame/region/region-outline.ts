import { setAttributes, svgElement } from '../../volume/overlay/svg.ts';
import { pointOf, type FramePlace } from '../frame-place.ts';
import { HANDLES, type RegionHandle } from './change-region.ts';
import { regionBox, type FrameRegion } from './frame-region.ts';

/** Edge of a handle, CSS pixels. */
const HANDLE = 8;

/** The edges of a region on its canvas, device pixels. */
export interface PlacedRegion {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function placedRegion(place: FramePlace, region: FrameRegion): PlacedRegion {
  const { top, left, bottom, right } = regionBox(region);
  const [first, last] = [
    pointOf(place, { row: top, column: left }),
    pointOf(place, { row: bottom, column: right }),
  ];
  return { left: first.x, top: first.y, right: last.x, bottom: last.y };
}

/** A region as elements: a body that is moved, and handles that are pulled. */
export class RegionOutline {
  readonly node = svgElement('g', 'dfl-FrameRegion-outline');
  /** An ellipse or a rectangle is a path of the same element: the focus stays where the shape changes. */
  readonly body = svgElement('path', 'dfl-FrameRegion-body', { tabindex: 0, role: 'img' });
  readonly #shadow = svgElement('path', 'dfl-FrameRegion-shadow');
  readonly #handles = new Map<SVGRectElement, RegionHandle>();
  #shape: FrameRegion['shape'] | undefined;

  constructor() {
    this.node.append(this.#shadow, this.body);
  }

  /** Which handle an element is; undefined for others. */
  handleOf(target: EventTarget | null): RegionHandle | undefined {
    return target instanceof SVGRectElement ? this.#handles.get(target) : undefined;
  }

  /** @param ratio device pixels per CSS pixel. */
  draw(place: FramePlace, region: FrameRegion, ratio: number): void {
    this.#makeHandles(region.shape);
    const { left, top, right, bottom } = placedRegion(place, region);
    const [x, y] = [left / ratio, top / ratio];
    const [width, height] = [(right - left) / ratio, (bottom - top) / ratio];
    const half = `a${width / 2},${height / 2} 0 0 1`;
    const path =
      region.shape === 'circle'
        ? `M${x},${y + height / 2}${half} ${width},0${half} ${-width},0z`
        : `M${x},${y}h${width}v${height}h${-width}z`;
    setAttributes(this.#shadow, { d: path });
    setAttributes(this.body, { d: path });
    for (const [element, { down, right: across }] of this.#handles) {
      setAttributes(element, {
        x: x + (width * (1 + across)) / 2 - HANDLE / 2,
        y: y + (height * (1 + down)) / 2 - HANDLE / 2,
      });
    }
  }

  #makeHandles(shape: FrameRegion['shape']): void {
    if (this.#shape === shape) {
      return;
    }
    this.#shape = shape;
    for (const element of this.#handles.keys()) {
      element.remove();
    }
    this.#handles.clear();
    for (const handle of HANDLES[shape]) {
      const kind = `dfl-FrameRegion-handle dfl-mod-${directionOf(handle)}`;
      const element = svgElement('rect', kind, { width: HANDLE, height: HANDLE });
      this.#handles.set(element, handle);
      this.node.append(element);
    }
  }
}

/** What the pointer says over a handle: `ns`, `ew`, `nwse` or `nesw`. */
function directionOf({ down, right }: RegionHandle): string {
  if (down === 0) {
    return 'ew';
  }
  return right === 0 ? 'ns' : down === right ? 'nwse' : 'nesw';
}
