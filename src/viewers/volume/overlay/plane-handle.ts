import { modelSize } from '../../model-grid.ts';
import type { Triple } from '../../volume-data.ts';
import { cameraRay } from '../camera/camera-ray.ts';
import { unitPlane } from '../planes/chosen-cut.ts';
import type { FreePlane, VolumeState } from '../volume-state.ts';
import type { OverlayView } from './overlay-view.ts';
import { mean, planeOutline } from './plane-outline.ts';
import { projectPlace, type PicturePoint } from './project-place.ts';
import { snapNormal } from './snap-normal.ts';
import { drawLine, setAttributes, svgElement } from './svg.ts';
import { placeOnAxis, turnNormal } from './turn-normal.ts';

/** Of the arrow, in parts of the model's edge. */
const ARROW = 0.22;

/** Which of the planes is handled. */
type HandledPlane = 'plane' | 'cut';

interface Drawn {
  readonly view: OverlayView;
  readonly which: HandledPlane;
  readonly plane: FreePlane;
  /** Where the arrow begins. */
  readonly centre: Triple;
  readonly length: number;
}

/**
 * The outline of the free slice, or else of the cut, with an arrow along its normal: its tip turns the plane
 * (with Ctrl to the axes of an icosahedron), its foot moves it. The inspector does the same by keys.
 */
export class PlaneHandle {
  readonly node = svgElement('g', 'dfl-VolumeOverlay-plane');
  readonly #outline = svgElement('polygon', '');
  readonly #arrow = svgElement('line', '');
  readonly #foot = svgElement('circle', 'dfl-VolumeOverlay-grip', { r: 6 });
  readonly #tip = svgElement('circle', 'dfl-VolumeOverlay-grip', { r: 6 });
  readonly #choose: (change: Partial<VolumeState>) => void;
  #drawn: Drawn | undefined;

  constructor(choose: (change: Partial<VolumeState>) => void) {
    this.#choose = choose;
    this.node.append(this.#outline, this.#arrow, this.#foot, this.#tip);
    for (const grip of [this.#foot, this.#tip]) {
      grip.addEventListener('pointerdown', (event) => {
        grip.setPointerCapture(event.pointerId);
        event.preventDefault();
        // Else the picture would be turned with it.
        event.stopPropagation();
      });
      grip.addEventListener('pointermove', (event) => {
        if (grip.hasPointerCapture(event.pointerId)) {
          this.#drag(grip === this.#tip, event);
        }
      });
    }
  }

  draw(view: OverlayView): void {
    this.#drawn = undefined;
    const { data, state } = view;
    const handled = handledPlane(state);
    const half = modelSize(data) / 2;
    const corners = handled ? planeOutline(handled.plane, half) : [];
    const points = corners.map((corner) => projectPlace(view, corner));
    const isSeen = handled && corners.length > 0 && points.every((point) => point !== undefined);
    this.node.toggleAttribute('hidden', !isSeen);
    if (!isSeen) {
      return;
    }
    const centre = mean(corners);
    const length = 2 * half * ARROW;
    const { plane, which } = handled;
    const [x, y, z] = plane.normal;
    const [a, b, c] = centre;
    const foot = projectPlace(view, centre);
    const tip = projectPlace(view, [a + length * x, b + length * y, c + length * z]);
    this.#outline.setAttribute('points', points.map(String).join(' '));
    drawLine(this.#arrow, foot, tip);
    placeGrip(this.#foot, foot);
    placeGrip(this.#tip, tip);
    this.#drawn = { view, which, plane, centre, length };
  }

  #drag(isTip: boolean, event: PointerEvent): void {
    const box = this.node.ownerSVGElement?.getBoundingClientRect();
    if (!this.#drawn || !box) {
      return;
    }
    const { view, which, plane, centre, length } = this.#drawn;
    const x = (2 * (event.clientX - box.left) - view.width) / view.height;
    const y = 1 - (2 * (event.clientY - box.top)) / view.height;
    const ray = cameraRay(view.camera, view.state.projection, x, y);
    if (isTip) {
      const turned = turnNormal(ray, centre, length, plane.normal);
      const normal = event.ctrlKey ? snapNormal(turned) : turned;
      const at = normal[0] * centre[0] + normal[1] * centre[1] + normal[2] * centre[2];
      this.#choose({ [which]: { normal, at } });
    } else {
      const half = modelSize(view.data) / 2;
      const at = plane.at + placeOnAxis(ray, centre, plane.normal);
      this.#choose({ [which]: { ...plane, at: Math.min(Math.max(at, -half), half) } });
    }
  }
}

function handledPlane({
  plane,
  cut,
}: VolumeState): { readonly which: HandledPlane; readonly plane: FreePlane } | undefined {
  if (plane !== null) {
    return { which: 'plane', plane: unitPlane(plane) };
  }
  return typeof cut === 'object' ? { which: 'cut', plane: unitPlane(cut) } : undefined;
}

function placeGrip(grip: SVGCircleElement, point: PicturePoint | undefined): void {
  grip.toggleAttribute('hidden', !point);
  if (point) {
    setAttributes(grip, { cx: point[0], cy: point[1] });
  }
}
