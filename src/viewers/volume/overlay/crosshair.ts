import { modelSize } from '../../model-grid.ts';
import type { Triple } from '../../volume-data.ts';
import type { OverlayView } from './overlay-view.ts';
import { projectPlace } from './project-place.ts';
import { drawLine, svgElement } from './svg.ts';

/** Three lines through a place that is pointed at elsewhere, along x, y and z in their colours. */
export class Crosshair {
  readonly node = svgElement('g', 'dfl-VolumeOverlay-crosshair');
  readonly #lines = (['x', 'y', 'z'] as const).map((name) =>
    svgElement('line', `dfl-VolumeViewer-axis dfl-mod-${name}`),
  );

  constructor() {
    this.node.append(...this.#lines);
  }

  draw(view: OverlayView, place: Readonly<Triple> | undefined): void {
    this.node.toggleAttribute('hidden', place === undefined);
    if (place === undefined) {
      return;
    }
    const half = modelSize(view.data) / 2;
    this.#lines.forEach((line, axis) => {
      const ends = [-half, half].map((end) => {
        const at: Triple = [...place];
        at[axis] = end;
        return projectPlace(view, at);
      });
      drawLine(line, ends[0], ends[1]);
    });
  }
}
