import type { TexelFormat } from '@damselfly/compute/volume/volume-texels.ts';
import { Emitter } from '../emitter.ts';
import type { Pictured } from '../pictured.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { Triple, VolumeData } from '../volume-data.ts';
import { CameraControl } from './camera/camera-control.ts';
import { VolumeExports } from './export/volume-exports.ts';
import { ENGLISH_VOLUME_LABELS } from './english-labels.ts';
import { homeDirection, HomeView } from './camera/home-view.ts';
import { lookAs, type NamedView } from './camera/named-views.ts';
import type { VolumeLabels } from './labels.ts';
import { isOtherLevel, needsScene } from './scene/needs-scene.ts';
import { remarkOn } from './remark-on.ts';
import { planOf, ShownVolume } from './scene/shown-volume.ts';
import { Merging } from './surfaces/merging.ts';
import { SliderHold } from './pointer/slider-hold.ts';
import { stageActions } from './pointer/stage-actions.ts';
import { StageInput } from './pointer/stage-input.ts';
import { NO_COMPANIONS, type Companions } from './together/companions.ts';
import { Together } from './together/together.ts';
import { SupportSource } from './support/support-source.ts';
import { VolumePainter } from './graphics/volume-painter.ts';
import { VolumePointer } from './pointer/volume-pointer.ts';
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
export class VolumeViewer implements Viewer<VolumeData, VolumeState, VolumeEvents>, Pictured {
  /** What is shown as files. */
  readonly exports: VolumeExports;
  readonly #labels: VolumeLabels;
  readonly #events = new Emitter<VolumeEvents>();
  readonly #together: Together;
  readonly #support: SupportSource;
  readonly #view: VolumeView;
  readonly #painter: VolumePainter;
  readonly #camera: CameraControl;
  readonly #home: HomeView;
  readonly #pointer: VolumePointer;
  readonly #shown: ShownVolume;
  readonly #input: StageInput;
  readonly #hold: SliderHold;
  #state: VolumeState = DEFAULT_VOLUME_STATE;

  constructor({ labels = {}, texels = 'r16f' }: VolumeOptions = {}) {
    this.#labels = { ...ENGLISH_VOLUME_LABELS, ...labels };
    const ask = (): void => {
      this.#painter.ask();
    };
    const failed = (): void => {
      this.#view.tell(this.#labels.failed);
    };
    const choose = (change: Partial<VolumeState>): void => {
      this.#choose(change);
    };
    const merging = new Merging((data) => this.#painter.voxelPixels(data));
    this.#together = new Together(this.#labels, {
      planFor: (data, state) => planOf(data, state, texels),
      merging,
      bring: (surfaces) => this.#painter.bring(surfaces, 'companions'),
      found: () => {
        this.#home.widen(this.#state);
        ask();
      },
      failed,
      works: (isWorking) => {
        this.#view.wait('companions', isWorking);
      },
      choose,
      called: (number) => {
        this.#events.emit('companion', number);
      },
    });
    this.#support = new SupportSource({
      found: (support) => {
        this.#painter.scene.support = support;
        this.#painter.style(this.#state);
        this.#home.widen(this.#state);
      },
      failed,
      hasPlace: () => this.#painter.hasPlace,
    });
    const moveCamera = (change: (camera: Camera) => Camera): void => {
      this.#camera.camera = change(this.camera);
      this.#keepCamera();
    };
    const look = (view: NamedView): void => {
      this.#view.look(view);
      moveCamera((camera) => lookAs(camera, view));
    };
    const point = (place: Readonly<Triple> | undefined): void => {
      this.#pointer.look(place);
    };
    this.#view = new VolumeView(this.#labels, { choose, look, point }, this.#together.nodes);
    const { stage } = this.#view;
    this.#painter = new VolumePainter(stage, {
      view: () => ({ camera: this.camera, state: this.#state }),
      views: (size) => this.#together.views(this.#painter.scene, this.#state, size),
      resized: () => {
        this.#home.resize(this.#state);
        this.#shown.wake();
        this.#support.wake();
      },
      painted: () => {
        this.#shown.describe();
      },
      waits: (isWaiting) => {
        this.#view.wait('graphics', isWaiting);
      },
      failed,
      graphics: {
        opened: (isThere) => {
          this.#view.tell(
            isThere ? remarkOn(this.#shown.data, this.#state, this.#labels) : this.#labels.noWebgl,
          );
        },
        refused: () => {
          this.#view.tell(this.#labels.contextLost);
        },
      },
    });
    this.#camera = new CameraControl(this.#painter.scene.eye, stage, {
      changed: ask,
      started: () => {
        this.#painter.isMoving = true;
      },
      ended: () => {
        this.#painter.isMoving = false;
        this.#keepCamera();
      },
    });
    this.#home = new HomeView(this.#painter, this.#camera);
    this.#shown = new ShownVolume({
      labels: this.#labels,
      texels,
      together: this.#together,
      view: this.#view,
      painter: this.#painter,
      home: this.#home,
      camera: this.#camera,
      merging,
      state: () => this.#state,
      seen: (data) => {
        this.#events.emit('seen', data);
      },
      less: (data) => {
        this.#events.emit('less', data);
      },
      drawn: (drawing) => {
        this.#events.emit('drawn', drawing);
      },
      failed,
    });
    this.exports = new VolumeExports(this, this.#painter, this.#shown, merging, this.#view);
    this.#pointer = new VolumePointer({
      view: this.#view,
      shown: () => ({ data: this.#shown.data, state: this.#state, camera: this.camera }),
      hovered: (reading) => {
        this.#events.emit('hover', reading);
      },
      choose,
    });
    this.#input = new StageInput(
      stage,
      stageActions({
        painter: this.#painter,
        pointer: this.#pointer,
        view: this.#view,
        projection: () => this.#state.projection,
        choose,
        moveCamera,
        look,
        goHome: () => {
          this.#home.go(this.#state);
          this.#state = { ...this.#state, camera: 'home' };
          this.#events.emit('camera', 'home');
        },
      }),
    );
    this.#hold = new SliderHold(this.#view.node, {
      started: () => {
        this.#painter.isMoving = this.#shown.isDragged = true;
      },
      ended: () => {
        this.#painter.isMoving = this.#shown.isDragged = false;
        ask();
      },
    });
  }

  mount(node: HTMLElement): void {
    node.append(this.#view.node);
    this.#painter.watch();
  }

  update(data: VolumeData): void {
    this.#shown.update(data);
  }

  /** Shows others together with its own volume, as the state says; they may come and go. */
  set companions(companions: Companions | undefined) {
    const wanted = companions ?? NO_COMPANIONS;
    if (wanted === this.#together.companions) {
      return;
    }
    this.#together.companions = wanted;
    this.#shown.find();
    this.#home.resize(this.#state);
    this.#painter.ask();
  }

  /** Draws the outline of a mask over its own volume; around the same centre, whatever its voxels. */
  set support(data: VolumeData | undefined) {
    this.#view.hasSupport = data !== undefined;
    this.#shown.redraw();
    this.#support.find(data);
  }

  get state(): VolumeState {
    return this.#state;
  }

  set state(state: Partial<VolumeState>) {
    const before = this.#state;
    this.#state = { ...before, ...state };
    const { camera } = this.#state;
    const isOtherHome = homeDirection(before) !== homeDirection(this.#state);
    if (state.camera === 'home' || (camera === 'home' && isOtherHome)) {
      this.#home.go(this.#state, needsScene(before, this.#state));
    } else if (state.camera !== undefined) {
      this.#camera.camera = state.camera;
    }
    if (needsScene(before, this.#state)) {
      this.#shown.find();
    } else {
      this.#shown.redraw();
    }
    if (this.#state.together !== before.together) {
      // Each picture has another room.
      this.#home.resize(this.#state);
    }
    // A mesh of another level is not there yet: what is drawn would be the same picture.
    if (!(this.#painter.scene.hasMeshes && isOtherLevel(before, this.#state))) {
      this.#painter.style(this.#state);
    }
    this.#together.style(this.#shown.data, this.#state);
  }

  /** Where the volume is looked at from, also where the state says `home`. */
  get camera(): Camera {
    return this.#camera.camera;
  }

  /** Whether there is something to be seen. */
  get hasPicture(): boolean {
    return this.#painter.scene.found !== undefined;
  }

  /** How many companions can be seen. */
  get shownCompanions(): number {
    return this.#painter.views.filter(({ scene }) => scene.found).length - 1;
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

  /** Without what lies over the picture. */
  screenshot(scale = 1): Promise<Blob> {
    return this.exports.picture({ scale, hasOverlay: false });
  }

  dispose(): void {
    this.#input.dispose();
    this.#hold.dispose();
    this.#shown.dispose();
    this.#camera.dispose();
    this.#together.dispose();
    this.#support.dispose();
    this.#painter.dispose();
    this.#events.clear();
    this.#view.dispose();
  }

  #choose(change: Partial<VolumeState>): void {
    this.state = change;
    if (this.#shown.isGiven) {
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
}
