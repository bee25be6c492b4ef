import { NextFrame } from '../next-frame.ts';
import { Graphics, type GraphicsActions } from './graphics.ts';
import { Presence } from './presence.ts';
import type { FoundScene } from './scene-source.ts';
import type { StageSize } from './stage-size.ts';
import { screenRatio, type VolumeRenderer } from './volume-renderer.ts';
import { VolumeScene } from './volume-scene.ts';
import type { Camera, VolumeState } from './volume-state.ts';

export interface PainterActions {
  /** Where the scene is to be seen from, asked before every drawing. */
  readonly view: () => { readonly camera: Camera; readonly state: VolumeState };
  /** The stage has another size. */
  readonly resized: () => void;
  /** There is a picture, so large. */
  readonly painted: (size: StageSize) => void;
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
  readonly #frame = new NextFrame(() => {
    this.draw();
  });
  readonly #resizing = new ResizeObserver(([{ contentRect }]) => {
    // Kept: to ask for it after the page was changed lays the page out once more.
    this.#size = contentRect;
    this.#actions.resized();
    this.draw();
  });
  #presence: Presence | undefined;
  /** What is to be drawn next, or is. */
  #wanted: FoundScene | undefined;
  /** Of the stage, CSS pixels. */
  #size: StageSize = NOWHERE;

  constructor(stage: HTMLElement, actions: PainterActions) {
    this.#stage = stage;
    this.#actions = actions;
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

  /** Width of the stage in parts of its height; 1 before it has any. */
  get aspect(): number {
    const { width, height } = this.#size;
    return width > 0 && height > 0 ? width / height : 1;
  }

  /** Begins to watch how large the stage is and whether anybody sees it. */
  watch(): void {
    this.#resizing.observe(this.#stage);
    this.#presence = new Presence(this.#stage, {
      shown: () => {
        this.ask();
      },
      away: () => {
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
    await this.#renderer()?.surfaces.bring(found.surfaces);
    const isWanted = this.#wanted === found;
    if (isWanted) {
      this.scene.load(found, this.#actions.view().state);
    }
    return isWanted;
  }

  /** Resolves when what is shown can be drawn. */
  async ready(): Promise<void> {
    const { found } = this.scene;
    await (found && this.#renderer()?.surfaces.bring(found.surfaces));
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
    const { width, height } = this.#size;
    const { found } = this.scene;
    const renderer = found && this.#renderer();
    if (!renderer) {
      return undefined;
    }
    const { surfaces } = renderer;
    if (!surfaces.holds(found.surfaces)) {
      // The context is new.
      this.ready().then(() => {
        this.ask();
      }, this.#actions.failed);
      return undefined;
    }
    this.scene.wear(surfaces);
    surfaces.keepOnly(found.surfaces);
    const { camera, state } = this.#actions.view();
    this.scene.aim(camera, state.projection, width / height);
    const { isSoftware } = renderer;
    const { isRayed } = this.scene;
    const isHurried = this.isMoving && (isSoftware || isRayed);
    const pixels = ratio ?? screenRatio({ isHurried, isFine: isRayed && !isSoftware });
    renderer.draw(this.scene.scene, this.scene.camera, width, height, pixels);
    this.#actions.painted({ width, height });
    return renderer.canvas;
  }

  dispose(): void {
    this.#wanted = undefined;
    // What is still on its way finds no place for a picture.
    this.#size = NOWHERE;
    this.#frame.cancel();
    this.#resizing.disconnect();
    this.#presence?.dispose();
    this.#graphics.close();
    this.scene.dispose();
  }

  /** @returns `undefined` where there is no place for a picture, or no graphics. */
  #renderer(): VolumeRenderer | undefined {
    const { width, height } = this.#size;
    return width > 0 && height > 0 ? this.#graphics.open() : undefined;
  }
}
