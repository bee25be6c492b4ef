import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import { ringsOf, type Ring } from '../../slices/rings.ts';
import type { VolumeLabels } from '../labels.ts';
import { lengthText, voxelsCounted } from '../voxel-length.ts';
import type { OverlayView } from './overlay-view.ts';
import { pixelsPerVoxel, projectPlace } from './project-place.ts';
import { setAttributes, svgElement } from './svg.ts';

/** Outlines of the balls of equal resolution around the centre, with what they stand for. */
export class RingMarks {
  readonly node = svgElement('g', 'dfl-VolumeOverlay-rings');
  readonly #labels: Pick<VolumeLabels, 'voxel' | 'voxels'>;

  constructor(labels: Pick<VolumeLabels, 'voxel' | 'voxels'>) {
    this.#labels = labels;
  }

  draw(view: OverlayView): void {
    const { data, state, camera } = view;
    const centre = projectPlace(view, [0, 0, 0]);
    const rings = state.rings && centre ? ringsOf(data) : [];
    const away = Math.hypot(...camera.position);
    this.node.replaceChildren(
      ...rings.flatMap((ring) => {
        const [x, y] = centre ?? [0, 0];
        const r = ring.radius * outlineScale(view, away, ring.radius);
        const circle = svgElement('circle', '', { cx: x, cy: y, r });
        const text = svgElement('text', '');
        setAttributes(text, { x: x + r * Math.SQRT1_2 + 3, y: y - r * Math.SQRT1_2 - 3 });
        text.textContent = this.#textOf(ring, state.unit);
        return Number.isFinite(r) ? [circle, text] : [];
      }),
    );
  }

  #textOf({ value, unit }: Ring, chosen: OverlayView['state']['unit']): string {
    if (unit === 'voxels') {
      return lengthText(value, voxelsCounted(this.#labels), 2);
    }
    return chosen === 'angstrom'
      ? `${formatSignificant(10 * value, 2)}${NARROW_SPACE}Å`
      : `${formatSignificant(value, 2)}${NARROW_SPACE}nm`;
  }
}

/** Pixels per voxel of a ball's outline: seen in perspective it is nearer than the ball's centre. */
function outlineScale(view: OverlayView, away: number, radius: number): number {
  const depth =
    view.state.projection === 'orthographic' ? away : Math.sqrt(away ** 2 - radius ** 2);
  return pixelsPerVoxel(view, depth);
}
