import type { CameraAxes } from '@damselfly/compute/volume/camera.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Of an axis that lies in the picture, CSS pixels. */
const LENGTH = 24;
const CENTRE = 36;

/** Of the disc at the end of an axis, which holds its name. */
const DISC = 8;

/** The directions of x, y and z, in the corner of the picture. */
export class AxesGizmo {
  readonly node = document.createElementNS(SVG, 'svg');
  readonly #axes = (['x', 'y', 'z'] as const).map((name) => {
    const group = document.createElementNS(SVG, 'g');
    // Over a line that is wider: it may lie over anything.
    const lines = ['dfl-mod-halo', ''].map((className) => {
      const line = document.createElementNS(SVG, 'line');
      line.setAttribute('class', className);
      line.setAttribute('x1', String(CENTRE));
      line.setAttribute('y1', String(CENTRE));
      return line;
    });
    const disc = document.createElementNS(SVG, 'circle');
    const text = document.createElementNS(SVG, 'text');
    group.setAttribute('class', `dfl-VolumeViewer-axis dfl-mod-${name}`);
    disc.setAttribute('r', String(DISC));
    text.textContent = name;
    group.append(...lines, disc, text);
    return { group, lines, disc, text };
  });

  constructor() {
    this.node.setAttribute('class', 'dfl-VolumeViewer-axes');
    this.node.setAttribute('aria-hidden', 'true');
    this.node.setAttribute('viewBox', `0 0 ${2 * CENTRE} ${2 * CENTRE}`);
    this.node.append(...this.#axes.map(({ group }) => group));
  }

  draw({ right, up, forward }: CameraAxes): void {
    this.#axes.forEach(({ lines, disc, text }, axis) => {
      const x = String(CENTRE + LENGTH * right[axis]);
      const y = String(CENTRE - LENGTH * up[axis]);
      lines.forEach((line) => {
        line.setAttribute('x2', x);
        line.setAttribute('y2', y);
      });
      disc.setAttribute('cx', x);
      disc.setAttribute('cy', y);
      text.setAttribute('x', x);
      text.setAttribute('y', y);
    });
    // What points away from the viewer is drawn first.
    const nearLast = [0, 1, 2].sort((a, b) => forward[b] - forward[a]);
    this.node.append(...nearLast.map((axis) => this.#axes[axis].group));
  }
}
