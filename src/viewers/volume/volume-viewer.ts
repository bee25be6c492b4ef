import type { TexelFormat } from '@damselfly/compute/volume/volume-texels.ts';
import { Emitter } from '../emitter.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { Triple, VolumeData } from '../volume-data.ts';
import { CameraControl } from './camera-control.ts';
import { VolumeExports } from './export/volume-exports.ts';
import { ENGLISH_VOLUME_LABELS } from './english-labels.ts';
import { HomeView } from './home-view.ts';
import type { VolumeLabels } from './labels.ts';
import { needsScene } from './needs-scene.ts';
import { remarkOn } from './remark-on.ts';
import { scenePlan } from './scene-plan.ts';
import { SceneSource, type FoundScene } from './scene-source.ts';
import { drawsInSoftware } from './software-graphics.ts';
import { StageInput } from './stage-input.ts';
import type { StageSize } from './stage-size.ts';
import { VolumePainter } from './volume-painter.ts';
import { VolumePointer } from './volume-pointer.ts';
import {
  DEFAULT_VOLUME_STATE,
  type Camera,
  type VolumeEvents,
  type VolumeState,
} from './volume-state.ts';
import { VolumeView } from './volume-view.ts';

export interface VolumeOptions {
  readonly labels?: Partial<VolumeLabels>;
  /** How values are kept for drawing; half the room of `r32f`, to three digits, unless told otherwise. */
  readonly texels?: TexelFormat;
}

/** A volume in three dimensions: isosurfaces, clouds, maxima and slices, to be turned and cut open. */
export class VolumeViewer implements Viewer<VolumeData, VolumeState, VolumeEvents> {
  /** What is shown as files. */
  readonly exports: VolumeExports;
  readonly #labels: VolumeLabels;
  readonly #texels: TexelFormat;
  readonly #events = new Emitter<VolumeEvents>();
  readonly #view: VolumeView;
  readonly #painter: VolumePainter;
  readonly #camera: CameraControl;
  readonly #home: HomeView;
  readonly #pointer: VolumePointer;
  readonly #source: SceneSource;
  readonly #input: StageInput;
  #state: VolumeState = DEFAULT_VOLUME_STATE;
  #data: VolumeData | undefined;

  constructor({ labels = {}, texels = 'r16f' }: VolumeOptions = {}) {
    this.#labels = { ...ENGLISH_VOLUME_LABELS, ...labels };
    this.#texels = texels;
    this.#view = new VolumeView(this.#labels, (change) => {
      this.#choose(change);
    });
    const { stage } = this.#view;
    const failed = (): void => {
      this.#view.tell(this.#labels.failed);
    };
    this.#painter = new VolumePainter(stage, {
      view: () => ({ camera: this.camera, state: this.#state }),
      resized: () => {
        this.#home.resize(this.#state);
      },
      painted: (size) => {
        this.#describe(size);
      },
      failed,
      graphics: {
        opened: (isThere) => {
          this.#view.tell(
            isThere ? remarkOn(this.#shownData, this.#state, this.#labels) : this.#labels.noWebgl,
          );
        },
        refused: () => {
          this.#view.tell(this.#labels.contextLost);
        },
      },
    });
    this.#source = new SceneSource((found) => {
      this.#show(found).catch(failed);
    }, failed);
    this.exports = new VolumeExports(this, this.#painter, this.#source, stage);
    this.#camera = new CameraControl(this.#painter.scene.eye, stage, {
      changed: () => {
        this.#painter.ask();
      },
      started: () => {
        this.#painter.isMoving = true;
      },
      ended: () => {
        this.#painter.isMoving = false;
        this.#keepCamera();
      },
    });
    this.#home = new HomeView(this.#painter, this.#camera);
    this.#pointer = new VolumePointer({
      view: this.#view,
      shown: () => ({ data: this.#shownData, state: this.#state, camera: this.camera }),
      hovered: (reading) => {
        this.#events.emit('hover', reading);
      },
      choose: (change) => {
        this.#choose(change);
      },
    });
    this.#input = new StageInput(stage, {
      point: (x, y) => {
        this.#pointer.point(x, y);
      },
      click: (x, y) => {
        this.#pointer.measure(x, y);
      },
      leave: () => {
        this.#pointer.leave();
      },
      move: (change) => {
        this.#camera.camera = change(this.camera);
        this.#keepCamera();
      },
      home: () => {
        this.#home.go();
        this.#state = { ...this.#state, camera: 'home' };
        this.#events.emit('camera', 'home');
      },
      project: () => {
        const isFlat = this.#state.projection === 'orthographic';
        this.#choose({ projection: isFlat ? 'perspective' : 'orthographic' });
      },
      level: (steps) => {
        this.#view.stepLevel(steps);
      },
    });
  }

  mount(node: HTMLElement): void {
    node.append(this.#view.node);
    this.#painter.watch();
  }

  update(data: VolumeData): void {
    this.#data = data;
    this.#find();
  }

  get state(): VolumeState {
    return this.#state;
  }

  set state(state: Partial<VolumeState>) {
    const before = this.#state;
    this.#state = { ...before, ...state };
    if (state.camera === 'home') {
      this.#home.go();
    } else if (state.camera !== undefined) {
      this.#camera.camera = state.camera;
    }
    if (needsScene(before, this.#state)) {
      this.#find();
    } else {
      this.#redraw();
    }
    this.#painter.style(this.#state);
  }

  /** Where the volume is looked at from, also where the state says `home`. */
  get camera(): Camera {
    return this.#camera.camera;
  }

  /** Whether there is something to be seen. */
  get hasPicture(): boolean {
    return this.#painter.scene.found !== undefined;
  }

  /** What is shown, for those who do not see it. */
  get summary(): string {
    return this.#view.summary;
  }

  on<Name extends keyof VolumeEvents>(
    name: Name,
    listener: Listener<VolumeEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  /** Marks a place that is pointed at in another view, and reads the value there. */
  point(place: Readonly<Triple> | undefined): void {
    this.#pointer.mark(place);
  }

  screenshot(scale = 1): Promise<Blob> {
    return this.exports.picture({ scale });
  }

  dispose(): void {
    this.#input.dispose();
    this.#source.dispose();
    this.#camera.dispose();
    this.#painter.dispose();
    this.#events.clear();
    this.#view.node.remove();
    this.#data = undefined;
  }

  /** What the picture shows: after the filters, and not before it is drawn. */
  get #shownData(): VolumeData | undefined {
    return this.#painter.scene.found?.data;
  }

  /** Asks for what this state needs of these data; what is shown stays until it is there. */
  #find(): void {
    const data = this.#data;
    if (!data) {
      return;
    }
    const state = this.#state;
    const { centrosymmetric, radialMinimum } = state;
    this.#redraw();
    const drawing = { isSoftware: drawsInSoftware(), texels: this.#texels };
    this.#source.find({
      data,
      filters: { centrosymmetric, radialMinimum },
      planFor: (filtered) => scenePlan(filtered, state, drawing),
      askedAt: performance.now(),
    });
  }

  /** Shows what is chosen; where filters are on, for the data that they made last. */
  #redraw(): void {
    const { centrosymmetric, radialMinimum } = this.#state;
    const isFiltered = centrosymmetric || radialMinimum;
    const data = isFiltered ? (this.#shownData ?? this.#data) : this.#data;
    if (data) {
      this.#view.draw(data, this.#state);
    }
  }

  async #show(found: FoundScene): Promise<void> {
    const isOther = found.data !== this.#shownData;
    if (!(await this.#painter.load(found))) {
      return;
    }
    this.#view.draw(found.data, this.#state);
    this.#home.follow(this.#state, isOther);
    if (this.#painter.draw()) {
      this.#view.tell(remarkOn(this.#shownData, this.#state, this.#labels));
    }
    this.#events.emit('drawn', {
      level: found.plan.level,
      triangles: found.surfaces.reduce((sum, { indices }) => sum + indices.length / 3, 0),
      milliseconds: performance.now() - found.askedAt,
    });
  }

  #choose(change: Partial<VolumeState>): void {
    this.state = change;
    if (this.#data) {
      this.#events.emit('chosen', change);
      if (change.level !== undefined) {
        this.#events.emit('level', change.level);
      }
      if (change.layers !== undefined) {
        this.#events.emit('layer', change.layers);
      }
    }
  }

  #keepCamera(): void {
    const { camera } = this;
    this.#state = { ...this.#state, camera };
    this.#painter.ask();
    this.#events.emit('camera', camera);
  }

  /** Writes over and beside the picture what it shows. */
  #describe(size: StageSize): void {
    const found = this.#painter.scene.found;
    if (found) {
      this.#view.describe(found, this.camera, this.#state, size);
    }
  }
}
