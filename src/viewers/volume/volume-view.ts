import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import { element } from '../dom.ts';
import type { Triple, VolumeData, VoxelReading } from '../volume-data.ts';
import { AxesGizmo } from './camera/axes-gizmo.ts';
import type { NamedView } from './camera/named-views.ts';
import { heightSeen } from './camera/height-seen.ts';
import { chosenCut } from './planes/chosen-cut.ts';
import { Inspector } from './inspector/inspector.ts';
import type { VolumeLabels } from './labels.ts';
import { levelContent } from './levels/level-content.ts';
import { VolumeOverlay } from './overlay/volume-overlay.ts';
import { LevelControl } from './levels/level-control.ts';
import type { FoundScene } from './scene/scene-source.ts';
import { PointerLine } from './pointer/pointer-line.ts';
import { ScaleBar } from './overlay/scale-bar.ts';
import { StageCaption } from './overlay/stage-caption.ts';
import { ViewRow } from './overlay/view-row.ts';
import type { Box } from './together/scene-view.ts';
import { summaryOf } from './summary.ts';
import type { Camera, VolumeState } from './volume-state.ts';
import { voxelLength } from './voxel-length.ts';

export interface VolumeViewActions {
  readonly choose: (change: Partial<VolumeState>) => void;
  readonly look: (view: NamedView) => void;
  /** Points at a place in one of the small slices, or at none. */
  readonly point: (place: Readonly<Triple> | undefined) => void;
}

/** The viewer's elements: the picture with what lies over it, the level below, the inspector beside. */
export class VolumeView {
  readonly node: HTMLElement;
  /** Takes pointer and keys; holds the canvas while there is one. */
  readonly stage = element('div', 'dfl-VolumeViewer-stage', { tabindex: '0' });
  /** Whether there is a support to be outlined; seen with the next `draw`. */
  hasSupport = false;
  readonly #labels: VolumeLabels;
  readonly #works = { own: false, companions: false, graphics: false };
  readonly #level: LevelControl;
  readonly #inspector: Inspector;
  readonly #overlay: VolumeOverlay;
  readonly #gizmo = new AxesGizmo();
  readonly #scaleBar = new ScaleBar();
  readonly #caption: StageCaption;
  readonly #views: ViewRow;
  readonly #pointerLine: PointerLine;
  readonly #waiting = element('div', 'dfl-VolumeViewer-waiting', { role: 'status' });
  readonly #message = element('p', 'dfl-VolumeViewer-message', { role: 'status' });

  /** @param over lies over the picture too. */
  constructor(
    labels: VolumeLabels,
    { choose, look, point }: VolumeViewActions,
    over: readonly HTMLElement[],
  ) {
    this.#labels = labels;
    this.#level = new LevelControl(labels, (level) => {
      choose({ level });
    });
    this.#overlay = new VolumeOverlay(labels, choose);
    this.#caption = new StageCaption(labels);
    this.#views = new ViewRow(labels, look);
    this.#pointerLine = new PointerLine(labels);
    const scene = element('div', 'dfl-VolumeViewer-scene', {}, this.stage);
    const views = element('div', 'dfl-VolumeViewer-views', {}, this.#views.node);
    // Before there is a picture there is nothing to lie over.
    [this.#overlay, this.#gizmo, this.#scaleBar, this.#caption, this.#views].forEach(({ node }) => {
      node.toggleAttribute('hidden', true);
    });
    scene.append(
      this.#overlay.node,
      this.#gizmo.node,
      this.#scaleBar.node,
      this.#caption.node,
      this.#waiting,
      this.#message,
      ...over,
      views,
    );
    this.#inspector = new Inspector({ labels, choose, point, hasSupport: () => this.hasSupport });
    const below = element('div', 'dfl-VolumeViewer-footer', {}, this.#level.node);
    below.append(...this.#pointerLine.nodes);
    const main = element('div', 'dfl-VolumeViewer-main', {}, scene, below);
    const all = element('div', 'dfl-VolumeViewer-parts', {}, main, this.#inspector.node);
    this.node = element('div', 'dfl-VolumeViewer', {}, all);
    this.tell('');
  }

  dispose(): void {
    this.#inspector.dispose();
    this.node.remove();
  }

  /** Says that something is being made of the volume or of its companions, or is on its way to the graphics, where that takes a moment. */
  wait(what: 'own' | 'companions' | 'graphics', isWorking: boolean): void {
    this.#works[what] = isWorking;
    const text = Object.values(this.#works).includes(true) ? this.#labels.preparing : '';
    // The same text anew would be told anew.
    if (this.#waiting.textContent !== text) {
      this.#waiting.textContent = text;
    }
  }

  /** In place of the picture, or nothing. */
  tell(message: string): void {
    this.#message.textContent = message;
    this.#message.hidden = message === '';
  }

  /**
   * Shows what is chosen for these data.
   *
   * @param companions names of what is shown together with them.
   */
  draw(data: VolumeData, state: VolumeState, companions: readonly string[]): void {
    this.#level.draw(levelContent(data, state, this.#labels));
    this.#level.node.hidden = !state.surfaces;
    this.#inspector.draw(data, state);
    this.stage.setAttribute('role', 'img');
    this.stage.setAttribute('aria-label', summaryOf(data, state, this.#labels, companions));
  }

  /** What the picture shows, in words. */
  get summary(): string {
    return this.stage.getAttribute('aria-label') ?? '';
  }

  /** The camera is about to look by this name. */
  look(view: NamedView): void {
    this.#views.asked = view;
  }

  /** What lies over the picture and belongs to it, also where it is saved: not what is to be dragged or pointed with. */
  get marks(): readonly SVGElement[] {
    return [...this.#overlay.marks, this.#gizmo.node, this.#scaleBar.node];
  }

  /** Up or down by `steps` positions of the slider. */
  stepLevel(steps: number): void {
    this.#level.step(steps);
  }

  /** The value under the pointer, or nothing. */
  read(
    reading: VoxelReading | undefined,
    data: VolumeData | undefined,
    state: Pick<VolumeState, 'unit'>,
  ): void {
    this.#pointerLine.draw(reading, data, state);
  }

  /** Marks a place that is pointed at elsewhere. */
  point(place: Readonly<Triple> | undefined): void {
    this.#overlay.point(place);
  }

  /**
   * Draws what lies over the picture, and writes beside it how it was taken, so that it can be taken, or
   * checked, elsewhere.
   *
   * @param box where the picture is that lines are drawn over.
   */
  describe(
    { data, plan, wish }: FoundScene,
    camera: Camera,
    state: VolumeState,
    { left, top, width, height: boxHeight }: Box,
  ): void {
    const note = {
      camera,
      level: plan.level,
      cut: chosenCut(data, state) ?? 'none',
      projection: state.projection,
    };
    this.stage.dataset['view'] = JSON.stringify(note);
    this.#gizmo.node.toggleAttribute('hidden', !state.axes);
    this.#scaleBar.node.toggleAttribute('hidden', !state.scaleBar);
    this.#gizmo.draw(cameraAxes(camera));
    // Of several volumes, or of a difference, it is said there what they are.
    const isAlone = state.together !== 'tiles' && state.together !== 'swipe';
    this.#caption.node.hidden = !isAlone || wish.filters.minus !== undefined;
    this.#caption.draw(data, state, camera);
    this.#views.node.hidden = false;
    this.#views.draw(camera);
    const { node } = this.#overlay;
    node.toggleAttribute('hidden', false);
    Object.assign(node.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${boxHeight}px`,
    });
    this.#overlay.draw({ data, state, camera, width, height: boxHeight });
    const voxel = voxelLength(data, state.unit, this.#labels);
    this.#scaleBar.draw({ ...voxel, value: (voxel.value * heightSeen(camera)) / boxHeight });
  }
}
