import type { VolumeLabels } from '../labels.ts';
import { lengthText, voxelLength } from '../voxel-length.ts';
import type { OverlayView } from './overlay-view.ts';
import { projectPlace } from './project-place.ts';
import { drawLine, setAttributes, svgElement } from './svg.ts';

/** The line between two places that were clicked, with its length. */
export class MeasureMark {
  readonly node = svgElement('g', 'dfl-VolumeOverlay-measure');
  readonly #labels: Pick<VolumeLabels, 'voxel' | 'voxels'>;
  readonly #line = svgElement('line', '');
  readonly #ends = [0, 1].map(() => svgElement('circle', '', { r: 3.5 }));
  readonly #text = svgElement('text', '');

  constructor(labels: Pick<VolumeLabels, 'voxel' | 'voxels'>) {
    this.#labels = labels;
    this.node.append(this.#line, ...this.#ends, this.#text);
  }

  draw(view: OverlayView): void {
    const { data, state } = view;
    const points = state.measured.map((place) => projectPlace(view, place));
    drawLine(this.#line, points.at(0), points.at(1));
    this.#ends.forEach((end, i) => {
      const point = points.at(i);
      end.toggleAttribute('hidden', !point);
      if (point) {
        setAttributes(end, { cx: point[0], cy: point[1] });
      }
    });
    const [a, b] = points;
    this.#text.toggleAttribute('hidden', !a || !b);
    if (a && b) {
      const [from, to] = state.measured;
      const voxel = voxelLength(data, state.unit, this.#labels);
      const length = voxel.value * Math.hypot(...from.map((at, axis) => at - to[axis]));
      this.#text.textContent = lengthText(length, voxel);
      setAttributes(this.#text, { x: (a[0] + b[0]) / 2 + 8, y: (a[1] + b[1]) / 2 - 8 });
    }
  }
}
