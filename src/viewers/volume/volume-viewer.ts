import { Emitter } from '../emitter.ts';
import { modelSize } from '../model-grid.ts';
import { NextFrame } from '../next-frame.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { VolumeData } from '../volume-data.ts';
import { CameraControl } from './camera-control.ts';
import { Graphics } from './graphics.ts';
import { ENGLISH_VOLUME_LABELS, type VolumeLabels } from './labels.ts';
import { levelContent } from './level-content.ts';
import { homeCamera } from './move-camera.ts';
import { pointedVoxel } from './pointed-voxel.ts';
import { Presence } from './presence.ts';
import { scenePicture } from './scene-picture.ts';
import { SurfaceScene } from './surface-scene.ts';
import { SurfaceSource, type FoundSurface } from './surface-source.ts';
import { pressKey } from './volume-keys.ts';
import {
  DEFAULT_VOLUME_STATE,
  type Camera,
  type VolumeEvents,
  type VolumeState,
} from './volume-state.ts';
import { VolumeView } from './volume-view.ts';
import { voxelLength } from './voxel-length.ts';

export interface VolumeOptions {
  readonly labels?: Partial<VolumeLabels>;
}

/** The isosurface of a volume, to be turned, with its level below. */
export class VolumeViewer implements Viewer<VolumeData, VolumeState, VolumeEvents> {
  readonly #labels: VolumeLabels;
  readonly #events = new Emitter<VolumeEvents>();
  readonly #view: VolumeView;
  readonly #scene = new SurfaceScene();
  readonly #camera: CameraControl;
  readonly #source: SurfaceSource;
  readonly #graphics: Graphics;
  readonly #frame = new NextFrame(() => {
    this.#draw();
  });
  readonly #resizing = new ResizeObserver(([{ contentRect }]) => {
    // Kept: to ask for it after the page was changed lays the page out once more.
    this.#size = contentRect;
    this.#draw();
  });
  readonly #listening = new AbortController();
  #presence: Presence | undefined;
  #state: VolumeState = DEFAULT_VOLUME_STATE;
  #data: VolumeData | undefined;
  #shown: FoundSurface | undefined;
  #isMoving = false;
  /** Of the stage, CSS pixels. */
  #size: { readonly width: number; readonly height: number } = { width: 0, height: 0 };
  /** What `home` was fitted to. */
  #homeRadius = 0;

  constructor({ labels = {} }: VolumeOptions = {}) {
    this.#labels = { ...ENGLISH_VOLUME_LABELS, ...labels };
    this.#view = new VolumeView(this.#labels, (level) => {
      this.#choose(level);
    });
    this.#source = new SurfaceSource(
      (found) => {
        this.#show(found);
      },
      () => {
        this.#view.tell(this.#labels.failed);
      },
    );
    this.#camera = new CameraControl(this.#scene.camera, this.#view.stage, {
      changed: () => {
        this.#frame.ask();
      },
      started: () => {
        this.#isMoving = true;
      },
      ended: () => {
        this.#isMoving = false;
        this.#keepCamera();
      },
    });
    this.#graphics = new Graphics(this.#view.stage, {
      opened: (isThere) => {
        this.#view.tell(isThere ? this.#remark() : this.#labels.noWebgl);
      },
      lost: (isAgain) => {
        if (isAgain) {
          this.#view.tell(this.#labels.contextLost);
        } else {
          this.#frame.ask();
        }
      },
    });
    const { signal } = this.#listening;
    const { stage } = this.#view;
    stage.addEventListener('keydown', this.#press.bind(this), { signal });
    stage.addEventListener('pointermove', this.#point.bind(this), { signal });
    stage.addEventListener(
      'pointerleave',
      () => {
        this.#events.emit('hover', undefined);
      },
      { signal },
    );
  }

  mount(node: HTMLElement): void {
    node.append(this.#view.node);
    this.#resizing.observe(this.#view.stage);
    this.#presence = new Presence(this.#view.node, {
      shown: () => {
        this.#frame.ask();
      },
      away: () => {
        this.#graphics.close();
      },
    });
  }

  update(data: VolumeData): void {
    this.#data = data;
    this.#find();
  }

  get state(): VolumeState {
    return this.#state;
  }

  set state(state: Partial<VolumeState>) {
    this.#state = { ...this.#state, ...state };
    this.#scene.cut(this.#state.cut);
    if (state.camera === 'home') {
      this.#goHome();
    } else if (state.camera !== undefined) {
      this.#camera.camera = state.camera;
    }
    if (state.level !== undefined) {
      this.#find();
    }
    this.#frame.ask();
  }

  /** Where the volume is looked at from, also where the state says `home`. */
  get camera(): Camera {
    return this.#camera.camera;
  }

  on<Name extends keyof VolumeEvents>(
    name: Name,
    listener: Listener<VolumeEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  screenshot(scale = 1): Promise<Blob> {
    return scenePicture(this.#view.stage, scale, (ratio) => {
      return this.#draw(ratio) ? this.#graphics.open()?.canvas : undefined;
    });
  }

  dispose(): void {
    this.#listening.abort();
    this.#frame.cancel();
    this.#resizing.disconnect();
    this.#presence?.dispose();
    this.#source.dispose();
    this.#camera.dispose();
    this.#graphics.close();
    this.#scene.dispose();
    this.#events.clear();
    this.#view.node.remove();
    this.#data = undefined;
    this.#shown = undefined;
  }

  /** Asks for the surface of these data at this level; what is shown stays until it is there. */
  #find(): void {
    const data = this.#data;
    if (data) {
      const content = levelContent(data, this.#state, this.#labels);
      this.#view.drawLevel(content, `${modelSize(data)}³`);
      this.#source.find(data, content.level);
    }
  }

  #show(found: FoundSurface): void {
    const { surface, data, level, askedAt } = found;
    const isOther = data !== this.#shown?.data;
    this.#shown = found;
    this.#scene.show(surface, data);
    if (
      this.#state.camera === 'home' &&
      (this.#homeRadius === 0 || (isOther && this.#outgrows()))
    ) {
      this.#goHome();
    }
    if (this.#draw()) {
      this.#view.tell(this.#remark());
    }
    this.#events.emit('drawn', {
      level,
      triangles: surface.indices.length / 3,
      milliseconds: performance.now() - askedAt,
    });
  }

  /** What is to be said of the surface that is shown. */
  #remark(): string {
    return this.#shown?.surface.indices.length === 0 ? this.#labels.nothingInside : '';
  }

  /** Whether the surface needs the camera elsewhere. It stays for small changes and chosen levels: nothing jumps. */
  #outgrows(): boolean {
    const ratio = this.#scene.radius / this.#homeRadius;
    return this.#state.level === 'auto' && (ratio > 1.05 || ratio < 0.6);
  }

  #goHome(): void {
    this.#homeRadius = this.#scene.radius || 1;
    this.#camera.camera = homeCamera(this.#homeRadius);
  }

  /** @returns whether there is something to draw, a place for it, and graphics. */
  #draw(ratio?: number): boolean {
    const { width, height } = this.#size;
    const shown = this.#shown;
    const renderer = shown && width > 0 && height > 0 ? this.#graphics.open() : undefined;
    if (!shown || !renderer) {
      return false;
    }
    const { camera } = this.#camera;
    this.#scene.aim(camera, width / height);
    const hurried = this.#isMoving && renderer.isSoftware ? 0.5 : 1;
    const pixels = ratio ?? window.devicePixelRatio * hurried;
    renderer.draw(this.#scene.scene, this.#scene.camera, width, height, pixels);
    this.#view.drawOverlay(camera, this.#state, voxelLength(shown.data, this.#labels), height);
    this.#view.noteView({ camera, level: shown.level, cut: this.#state.cut });
    return true;
  }

  #choose(level: VolumeState['level']): void {
    this.state = { level };
    if (this.#data) {
      this.#events.emit('level', level);
    }
  }

  #keepCamera(): void {
    const { camera } = this.#camera;
    this.#state = { ...this.#state, camera };
    this.#frame.ask();
    this.#events.emit('camera', camera);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const isKnown = pressKey(event.key, {
      move: (change) => {
        this.#camera.camera = change(this.#camera.camera);
        this.#keepCamera();
      },
      home: () => {
        this.#goHome();
        this.#state = { ...this.#state, camera: 'home' };
        this.#events.emit('camera', 'home');
      },
      level: (steps) => {
        this.#view.level.step(steps);
      },
    });
    if (isKnown) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape') {
      this.#view.stage.blur();
    }
  }

  #point(event: PointerEvent): void {
    const shown = this.#shown;
    if (shown && event.buttons === 0) {
      const { clientWidth, clientHeight } = this.#view.stage;
      const x = (2 * event.offsetX) / clientWidth - 1;
      const y = 1 - (2 * event.offsetY) / clientHeight;
      const { camera } = this.#camera;
      const { data, level } = shown;
      const aspect = clientWidth / clientHeight;
      this.#events.emit('hover', pointedVoxel(data, level, camera, x * aspect, y));
    }
  }
}
