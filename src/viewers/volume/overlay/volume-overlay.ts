import type { Triple } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';
import type { VolumeState } from '../volume-state.ts';
import { Crosshair } from './crosshair.ts';
import { MeasureMark } from './measure-mark.ts';
import type { OverlayView } from './overlay-view.ts';
import { PlaneHandle } from './plane-handle.ts';
import { RingMarks } from './ring-marks.ts';
import { setAttributes, svgElement } from './svg.ts';

/** What is drawn over the picture in lines, so that the volume need not be drawn again for it. */
export class VolumeOverlay {
  readonly node = svgElement('svg', 'dfl-VolumeOverlay', { 'aria-hidden': 'true' });
  readonly #rings: RingMarks;
  readonly #measure: MeasureMark;
  readonly #crosshair = new Crosshair();
  readonly #handle: PlaneHandle;
  #view: OverlayView | undefined;
  #pointed: Readonly<Triple> | undefined;

  constructor(
    labels: Pick<VolumeLabels, 'voxel' | 'voxels'>,
    choose: (change: Partial<VolumeState>) => void,
  ) {
    this.#rings = new RingMarks(labels);
    this.#measure = new MeasureMark(labels);
    this.#handle = new PlaneHandle(choose);
    const parts = [this.#rings, this.#crosshair, this.#measure, this.#handle];
    this.node.append(...parts.map(({ node }) => node));
  }

  /** What of it belongs to the picture. */
  get marks(): readonly SVGElement[] {
    return [this.#rings.node, this.#measure.node];
  }

  draw(view: OverlayView): void {
    this.#view = view;
    setAttributes(this.node, { viewBox: `0 0 ${view.width} ${view.height}` });
    this.#rings.draw(view);
    this.#measure.draw(view);
    this.#crosshair.draw(view, this.#pointed);
    this.#handle.draw(view);
  }

  /** Marks a place that is pointed at elsewhere. */
  point(place: Readonly<Triple> | undefined): void {
    this.#pointed = place;
    if (this.#view) {
      this.#crosshair.draw(this.#view, place);
    }
  }
}
