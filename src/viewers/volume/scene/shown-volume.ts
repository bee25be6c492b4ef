import type { TexelFormat } from '@damselfly/compute/volume/volume-texels.ts';
import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { CameraControl } from '../camera/camera-control.ts';
import type { Drawn, HomeView } from '../camera/home-view.ts';
import { appliedFilters } from './applied-filters.ts';
import { isPrepared } from './is-prepared.ts';
import type { VolumeLabels } from '../labels.ts';
import { remarkOn } from '../remark-on.ts';
import { scenePlan, type ScenePlan } from './scene-plan.ts';
import { SceneSource, type FoundScene, type SceneWish, type SceneWork } from './scene-source.ts';
import { drawsInSoftware } from '../graphics/software-graphics.ts';
import type { Merging } from '../surfaces/merging.ts';
import { Rest } from './rest.ts';
import type { Together } from '../together/together.ts';
import type { VolumePainter } from '../graphics/volume-painter.ts';
import type { VolumeEvents, VolumeState } from '../volume-state.ts';
import type { VolumeView } from '../volume-view.ts';

export interface ShownVolumeParts {
  readonly labels: VolumeLabels;
  readonly texels: TexelFormat;
  readonly together: Together;
  readonly view: VolumeView;
  readonly painter: VolumePainter;
  readonly home: HomeView;
  readonly camera: CameraControl;
  readonly merging: Merging;
  /** As it is now. */
  readonly state: () => VolumeState;
  /** There is a picture of other data than before. */
  readonly seen: (data: VolumeData) => void;
  /** The picture is of a difference, or of another, or not any more. */
  readonly less: (data: VolumeData | undefined) => void;
  readonly drawn: (drawing: VolumeEvents['drawn']) => void;
  readonly failed: () => void;
}

/** A viewer's own volume on its way into the picture: what is shown of it stays until what is wanted instead is there. */
export class ShownVolume {
  /** Makes what is drawn of it. */
  readonly source: SceneSource;
  readonly #parts: ShownVolumeParts;
  #given: VolumeData | undefined;
  /** Something is to be made of it once it can be seen. */
  #isPutOff = false;
  #wish: SceneWish | undefined;
  #isDragged = false;
  /** What the worker does, and how much of what it made is on its way into the picture. */
  #work: SceneWork = 'none';
  #loading = 0;
  readonly #rest = new Rest();
  /** Whose picture was drawn last. */
  #seen: VolumeData | undefined;
  /** What was taken away from it. */
  #less: VolumeData | undefined;

  constructor(parts: ShownVolumeParts) {
    this.#parts = parts;
    this.source = new SceneSource(
      (found) => this.#show(found).catch(parts.failed),
      parts.failed,
      (work) => {
        this.#work = work;
        this.#tellWhetherBusy();
      },
    );
  }

  /** Whether there is a volume, seen already or not. */
  get isGiven(): boolean {
    return this.#given !== undefined;
  }

  /** What the picture shows: after the filters, and not before it is drawn. */
  get data(): VolumeData | undefined {
    return this.#parts.painter.scene.found?.data;
  }

  /** While a level is dragged its surface is of half the detail where the processor draws, and of all when it rests. */
  set isDragged(isDragged: boolean) {
    this.#isDragged = isDragged;
    if (!isDragged && this.#wish?.isDragged) {
      this.#ask({ ...this.#wish, isDragged: false, askedAt: performance.now() });
    }
  }

  update(data: VolumeData): void {
    this.#given = data;
    this.find();
  }

  /**
   * Asks for what the state needs of the volume, and of those that are seen together with it; where there is no place for
   * a picture, once there is: of a run that goes on, nothing is made for nobody.
   */
  find(): void {
    const data = this.#given;
    const { painter, together, texels, merging } = this.#parts;
    this.#isPutOff = data !== undefined && !painter.hasPlace;
    if (!data || this.#isPutOff) {
      return;
    }
    const state = this.#parts.state();
    this.redraw();
    this.#ask({
      data,
      filters: {
        ...appliedFilters(data, state),
        part: state.part,
        signs: state.signs,
        minus: together.minus(state),
      },
      planFor: (filtered) => planOf(filtered, state, texels),
      blockFor: (filtered) => merging.blockFor(filtered),
      isDragged: this.#isDragged && drawsInSoftware(),
      askedAt: performance.now(),
    });
    together.find(data, state);
  }

  /** There is a place for a picture. */
  wake(): void {
    if (this.#isPutOff) {
      this.find();
    }
  }

  /** Shows what is chosen; where filters are on, for the data that they made last. */
  redraw(): void {
    const { together } = this.#parts;
    const state = this.#parts.state();
    const isFiltered = isPrepared(this.#given, state, together.minus(state));
    const data = isFiltered ? (this.data ?? this.#given) : this.#given;
    if (data) {
      this.#draw(data, state);
    }
  }

  /** Writes over and beside the picture what it shows. */
  describe(): void {
    const { painter, together, view, camera } = this.#parts;
    const state = this.#parts.state();
    const { size, scene, views } = painter;
    together.draw(state, size, scene.found?.wish.filters.minus);
    if (scene.found) {
      view.describe(scene.found, camera.camera, state, views[0].box);
      this.#tellSeen(scene.found.wish);
    }
    if (!painter.isMoving) {
      this.#refine();
    }
  }

  /**
   * Resolves when nothing is made any more of what is shown, and all of it is as its picture wants it, or failed.
   *
   * @throws AbortError when it is disposed.
   */
  async settle(): Promise<void> {
    const own = this.#rest.settle(() => {
      this.#refine();
    });
    await Promise.all([own, this.#parts.together.settle()]);
  }

  dispose(): void {
    this.source.dispose();
    this.#rest.dispose();
    this.#given = this.#wish = this.#seen = this.#less = undefined;
  }

  #ask(wish: SceneWish): void {
    this.#wish = wish;
    this.source.find(wish);
  }

  async #show(found: FoundScene): Promise<void> {
    this.#loading += 1;
    try {
      await this.#bring(found);
    } finally {
      this.#loading -= 1;
      this.#tellWhetherBusy();
    }
  }

  async #bring(found: FoundScene): Promise<void> {
    const { painter, home, view, labels, drawn } = this.#parts;
    const before = this.data;
    if (!(await painter.load(found))) {
      return;
    }
    const state = this.#parts.state();
    this.#draw(found.data, state);
    home.follow(state, drawnAfter(before, found.data));
    if (painter.draw()) {
      view.tell(remarkOn(this.data, state, labels));
    }
    drawn({
      level: found.plan.level,
      triangles: found.surfaces.reduce((sum, { indices }) => sum + indices.length / 3, 0),
      milliseconds: performance.now() - found.wish.askedAt,
    });
  }

  /** Makes surfaces anew whose triangles are too large, or much too small, for the picture; until then they stay. */
  #refine(): void {
    const { painter, merging, together } = this.#parts;
    const { found } = painter.scene;
    if (found && found.wish === this.#wish && !merging.suits(found)) {
      this.#ask({ ...found.wish, askedAt: performance.now() });
    }
    together.refine();
  }

  #tellSeen({ data, filters: { minus } }: SceneWish): void {
    if (minus !== this.#less) {
      this.#less = minus;
      this.#parts.less(minus);
    }
    if (data !== this.#seen) {
      this.#seen = data;
      this.#parts.seen(data);
    }
  }

  #tellWhetherBusy(): void {
    const isLoading = this.#loading > 0;
    this.#rest.isBusy = this.#work !== 'none' || isLoading;
    // Without a word while a picture is let be seen.
    this.#parts.view.wait('own', this.#work === 'making' || isLoading);
  }

  #draw(data: VolumeData, state: VolumeState): void {
    const { view, together } = this.#parts;
    view.draw(data, state, together.names(state));
  }
}

/** What the worker has to make of a volume in a state. */
export function planOf(data: VolumeData, state: VolumeState, texels: TexelFormat): ScenePlan {
  return scenePlan(data, state, { isSoftware: drawsInSoftware(), texels });
}

function drawnAfter(before: VolumeData | undefined, data: VolumeData): Drawn {
  if (data === before) {
    return 'same';
  }
  const isAlike =
    before !== undefined && before.space === data.space && modelSize(before) === modelSize(data);
  return isAlike ? 'next' : 'other';
}
