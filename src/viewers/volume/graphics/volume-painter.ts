import { modelSize } from '../../model-grid.ts';
import { NextFrame } from '../../next-frame.ts';
import type { VolumeData } from '../../volume-data.ts';
import { heightSeen } from '../camera/height-seen.ts';
import { Graphics, type GraphicsActions } from './graphics.ts';
import { KeptPicture } from './kept-picture.ts';
import { Presence } from './presence.ts';
import { ballAround, type Ball } from '../scene/ball.ts';
import type { FoundScene } from '../scene/scene-source.ts';
import type { StageSize } from './stage-size.ts';
import { screenRatio, type VolumeRenderer } from './volume-renderer.ts';
import { sameItems } from '../same-items.ts';
import type { SceneView } from '../together/scene-view.ts';
import type { Asker } from '../surfaces/surface-buffers.ts';
import type { ShadedSurface } from '../surfaces/shaded-surface.ts';
import { VolumeScene } from '../scene/volume-scene.ts';
import type { Camera, VolumeState } from '../volume-state.ts';

export interface PainterActions {
  /** Where the scene is to be seen from, asked before every drawing. */
  readonly view: () => { readonly camera: Camera; readonly state: VolumeState };
  /** What is drawn, the painter's own scene first. */
  readonly views: (size: StageSize) => readonly SceneView[];
  /** The stage has another size, or a place again. */
  readonly resized: () => void;
  /** There is a picture. */
  readonly painted: () => void;
  /** What is to be seen is on its way to the graphics, or has arrived. */
  readonly waits: (isWaiting: boolean) => void;
  /** The graphics take no surfaces. */
  readonly failed: () => void;
  /** Of the graphics. */
  readonly graphics: Pick<GraphicsActions, 'opened'> & { readonly refused: () => void };
}

const NOWHERE: StageSize = { width: 0, height: 0 };

/** Draws the scene into the stage when something changed, and never else; gives back what it needs unseen. */
export class VolumePainter {
  readonly scene = new VolumeScene();
  /** Whether something moves, so that fewer pixels are drawn where each of them costs. */
  isMoving = false;
  readonly #stage: HTMLElement;
  readonly #actions: PainterActions;
  readonly #graphics: Graphics;
  readonly #kept: KeptPicture;
  readonly #frame = new NextFrame(() => {
    this.draw();
  });
  readonly #resizing = new ResizeObserver(([{ contentRect }]) => {
    const { width, height } = contentRect;
    this.#hasPlace = width > 0 && height > 0;
    // Hidden it keeps the size that its picture had.
    if (this.#hasPlace) {
      // Kept: to ask for it after the page was changed lays the page out once more.
      this.#size = contentRect;
      this.#actions.resized();
      this.draw();
    }
  });
  #presence: Presence | undefined;
  /** What is to be drawn next, or is. */
  #wanted: FoundScene | undefined;
  /** Of all that is drawn. */
  #surfaces: readonly ShadedSurface[] = [];
  /** Of the stage when it was last to be seen, CSS pixels. */
  #size: StageSize = NOWHERE;
  /** Whether the stage has a size now. */
  #hasPlace = false;

  constructor(stage: HTMLElement, actions: PainterActions) {
    this.#stage = stage;
    this.#actions = actions;
    this.#kept = new KeptPicture(stage);
    this.#graphics = new Graphics(stage, {
      opened: actions.graphics.opened,
      lost: (isAgain) => {
        if (isAgain) {
          actions.graphics.refused();
        } else {
          this.ask();
        }
      },
    });
  }

  /** Width of the place of its own scene in parts of the height; 1 before it has any. */
  get aspect(): number {
    const { width, height } = this.#size;
    const [{ box }] = this.views;
    return width > 0 && height > 0 ? box.width / box.height : 1;
  }

  /**
   * How wide a voxel of the model is in the middle of the picture while nothing moves, pixels; 0 before there is a
   * place for it. Of what is not seen yet, as if it filled the picture.
   */
  voxelPixels(data: VolumeData): number {
    const { camera } = this.#actions.view();
    const [{ box }] = this.views;
    const { height, width } = box;
    const seen = this.scene.found
      ? heightSeen(camera)
      : (modelSize(data) * height) / Math.min(width, height);
    return this.#size === NOWHERE
      ? 0
      : (screenRatio({ isHurried: false, isFine: false }) * height) / seen;
  }

  /** Whether there is room for a picture: not behind another tab, nor before the view is laid out. */
  get hasPlace(): boolean {
    return this.#hasPlace;
  }

  /** Holds what is drawn, of all scenes. */
  get ball(): Ball {
    return this.views.map(({ scene }) => scene.ball).reduce(ballAround);
  }

  /** Of the stage when it was last to be seen, CSS pixels. */
  get size(): StageSize {
    return this.#size;
  }

  /** Begins to watch how large the stage is and whether anybody sees it. */
  watch(): void {
    const { clientWidth: width, clientHeight: height } = this.#stage;
    if (width > 0 && height > 0) {
      // The observer tells it later, perhaps when the first surface has been made, and not for this size.
      this.#size = { width, height };
      this.#hasPlace = true;
    }
    this.#resizing.observe(this.#stage);
    this.#presence = new Presence(this.#stage, {
      shown: () => {
        this.ask();
      },
      away: () => {
        this.#keep();
        this.#graphics.close();
      },
    });
  }

  /**
   * Brings what was found to the graphics, then into the scene; until then that shows what it showed.
   *
   * @returns whether it is there: `false` when something else was wanted meanwhile.
   */
  async load(found: FoundScene): Promise<boolean> {
    this.#wanted = found;
    await this.bring(found.surfaces, 'own');
    const isWanted = this.#wanted === found;
    if (isWanted) {
      if (!this.#hasPlace) {
        this.#keep();
      }
      this.scene.load(found, this.#actions.view().state);
    }
    return isWanted;
  }

  /** Brings surfaces to the graphics that are drawn soon. */
  async bring(surfaces: readonly ShadedSurface[], asker: Asker): Promise<void> {
    await this.#renderer()?.surfaces.bring(surfaces, asker);
  }

  /** Resolves when what is shown can be drawn. */
  async ready(): Promise<void> {
    this.#gather(this.views);
    await (this.scene.found && this.#renderer()?.surfaces.bring(this.#surfaces, 'picture'));
  }

  /** What is drawn, where. */
  get views(): readonly SceneView[] {
    return this.#actions.views(this.#size);
  }

  style(state: VolumeState): void {
    this.scene.style(state);
    this.ask();
  }

  /** Draws before the next frame. */
  ask(): void {
    this.#frame.ask();
  }

  /**
   * @param ratio pixels per CSS pixel; by default those of the screen.
   * @returns the canvas, if there is something to draw, a place for it, and graphics.
   */
  draw(ratio?: number): HTMLCanvasElement | undefined {
    const { found } = this.scene;
    const renderer = found && this.#renderer();
    if (!renderer) {
      return undefined;
    }
    const { surfaces } = renderer;
    this.#gather(this.views);
    const isWhole = surfaces.holds(this.#surfaces);
    this.#actions.waits(!isWhole);
    if (!isWhole) {
      // The context is new, or there are others.
      this.ready().then(() => {
        this.ask();
      }, this.#actions.failed);
    }
    // A part of the picture is better than none, but not than the one that is kept.
    if (!surfaces.holds(found.surfaces) || (this.#kept.isThere && !isWhole)) {
      return undefined;
    }
    surfaces.keepOnly(this.#surfaces);
    this.#paint(renderer, ratio);
    this.#kept.drop();
    return renderer.canvas;
  }

  dispose(): void {
    this.#wanted = undefined;
    // What is still on its way finds no place for a picture.
    this.#hasPlace = false;
    this.#frame.cancel();
    this.#resizing.disconnect();
    this.#presence?.dispose();
    this.#graphics.close();
    this.#kept.drop();
    this.scene.dispose();
  }

  /** Keeps the picture of what is shown, where the graphics are still there, and what lies over it with it. */
  #keep(): void {
    const { current } = this.#graphics;
    const { found } = this.scene;
    if (found && current?.surfaces.holds(found.surfaces) && !this.#kept.isThere) {
      this.#paint(current);
      this.#kept.keep(current.canvas, this.#size);
    }
  }

  #paint(renderer: VolumeRenderer, ratio?: number): void {
    const { surfaces, isSoftware } = renderer;
    const { views } = this;
    const { camera, state } = this.#actions.view();
    const seen = views.filter(({ scene }) => scene.found && surfaces.holds(scene.found.surfaces));
    seen.forEach(({ scene, box }) => {
      scene.lookLike(this.scene);
      scene.wear(surfaces);
      scene.aim(camera, state.projection, box.width / box.height);
    });
    const { isRayed } = this.scene;
    const isHurried = this.isMoving && (isSoftware || isRayed);
    const pixels = ratio ?? screenRatio({ isHurried, isFine: isRayed && !isSoftware });
    renderer.draw(seen, this.#size, pixels);
    this.#actions.painted();
  }

  /** The surfaces of all scenes; the same list while they are the same. */
  #gather(views: readonly SceneView[]): void {
    const surfaces = views.flatMap(({ scene }) => scene.found?.surfaces ?? []);
    if (!sameItems(surfaces, this.#surfaces)) {
      this.#surfaces = surfaces;
    }
  }

  /** @returns `undefined` where there is no place for a picture, or no graphics. */
  #renderer(): VolumeRenderer | undefined {
    return this.#hasPlace ? this.#graphics.open() : undefined;
  }
}
