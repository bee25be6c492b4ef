import { svgElement } from '../../volume/overlay/svg.ts';
import type { CellPlace } from '../cell-place.ts';
import type { FrameLayout } from '../frame-layout.ts';
import { cellAt, type FramePlace } from '../frame-place.ts';
import type { FrameState } from '../frame-state.ts';
import type { FrameLabels } from '../labels.ts';
import { drawnRegion, movedRegion, pulledRegion, regionAround } from './change-region.ts';
import type { FrameRegion } from './frame-region.ts';
import { regionAfterKey } from './region-keys.ts';
import { RegionOutline } from './region-outline.ts';

/** What the layer is drawn from. */
export interface RegionScene extends Pick<FrameState, 'region' | 'draws'> {
  readonly place: FramePlace;
  readonly layout: Pick<FrameLayout, 'rows' | 'columns'>;
}

/** What is asked of the viewer. */
export interface RegionActions {
  /** This is the region now; null for none. */
  readonly change: (region: FrameRegion | null) => void;
  /** Gives the keyboard back to the picture. */
  readonly leave: () => void;
}

type Change = (at: CellPlace) => FrameRegion;

/** Over the picture: the region, with handles, and what draws one. Everything beside them lets the pointer through. */
export class RegionLayer {
  readonly node = svgElement('svg', 'dfl-FrameRegion');
  readonly #outline = new RegionOutline();
  readonly #paper = svgElement('rect', 'dfl-FrameRegion-paper', { width: '100%', height: '100%' });
  readonly #labels: Pick<FrameLabels, 'region'>;
  readonly #actions: RegionActions;
  #scene: RegionScene | undefined;
  /** What the pointer that is held does. */
  #held: Change | undefined;

  constructor(labels: Pick<FrameLabels, 'region'>, actions: RegionActions) {
    this.#labels = labels;
    this.#actions = actions;
    this.node.append(this.#paper, this.#outline.node);
    this.node.addEventListener('pointerdown', this.#press.bind(this));
    this.node.addEventListener('pointermove', this.#move.bind(this));
    this.node.addEventListener('pointerup', this.#release.bind(this));
    this.node.addEventListener('pointercancel', this.#release.bind(this));
    this.node.addEventListener('dblclick', (event) => {
      // Else it would zoom the picture below.
      event.stopPropagation();
    });
    this.#outline.body.addEventListener('keydown', this.#key.bind(this));
  }

  draw(scene: RegionScene): void {
    this.#scene = scene;
    const { region, draws, place } = scene;
    this.#paper.toggleAttribute('hidden', draws === null);
    this.#outline.node.toggleAttribute('hidden', region === null);
    if (region) {
      this.#outline.draw(place, region, window.devicePixelRatio);
      this.#outline.body.setAttribute('aria-label', this.#labels.region(region));
    }
  }

  /** Marks a region of a usual size where one was to be drawn, and lets keys move it. */
  mark(shape: FrameRegion['shape'], at: CellPlace): void {
    if (this.#scene) {
      this.#actions.change(regionAround(shape, at, this.#scene.layout));
      this.#outline.body.focus();
    }
  }

  #press(event: PointerEvent): void {
    const change = event.button === 0 ? this.#changeOf(event) : undefined;
    if (change) {
      this.#held = change;
      this.node.setPointerCapture(event.pointerId);
      // Else the picture would be moved with it, and arrows would no longer go through the frames.
      event.stopPropagation();
      event.preventDefault();
      this.#actions.leave();
    }
  }

  #move(event: PointerEvent): void {
    const at = this.#placeOf(event);
    if (this.#held && at) {
      this.#actions.change(this.#held(at));
    }
  }

  #release(): void {
    this.#held = undefined;
  }

  /** What dragging from here does. */
  #changeOf(event: PointerEvent): Change | undefined {
    const from = this.#placeOf(event);
    if (!this.#scene || !from) {
      return undefined;
    }
    const { region, draws, layout } = this.#scene;
    if (draws !== null) {
      return (at) => drawnRegion(draws, from, at);
    }
    if (region === null) {
      return undefined;
    }
    const handle = this.#outline.handleOf(event.target);
    return handle
      ? (at) => pulledRegion(region, handle, at)
      : (at) => movedRegion(region, at.row - from.row, at.column - from.column, layout);
  }

  #placeOf({ clientX, clientY }: PointerEvent): CellPlace | undefined {
    const box = this.node.getBoundingClientRect();
    const ratio = window.devicePixelRatio;
    const place = this.#scene?.place;
    return place && cellAt(place, (clientX - box.left) * ratio, (clientY - box.top) * ratio);
  }

  #key(event: KeyboardEvent): void {
    const { region = null, layout } = this.#scene ?? {};
    const next = region && layout ? regionAfterKey(event, region, layout) : undefined;
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#actions.change(next);
    if (next === null) {
      this.#actions.leave();
    }
  }
}
