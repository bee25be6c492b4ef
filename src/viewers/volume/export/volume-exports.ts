import { backendError } from '@damselfly/compute/errors.ts';
import { cssVariable } from '../../dom.ts';
import { chosenSurfaces } from '../levels/resolve-level.ts';
import { scenePicture } from '../scene/scene-picture.ts';
import type { FoundScene } from '../scene/scene-source.ts';
import type { ShownVolume } from '../scene/shown-volume.ts';
import type { Merging } from '../surfaces/merging.ts';
import type { VolumePainter } from '../graphics/volume-painter.ts';
import type { Camera, VolumeState } from '../volume-state.ts';
import type { VolumeView } from '../volume-view.ts';
import { hiddenError } from './hidden-error.ts';
import { meshFile, type MeshFormat } from './mesh-file.ts';
import type { MovieOptions } from './movie-options.ts';
import { movieStates, type MovieKind } from './movie-states.ts';
import { paintMarks } from './paint-marks.ts';
import { pictureBars } from './picture-bars.ts';
import { recordMovie } from './record-movie.ts';
import type { BringVolume } from './series-picture.ts';
import { writeCaption } from './write-caption.ts';

export interface PictureOptions {
  /** Pixels per CSS pixel. */
  readonly scale?: number;
  /** Without the background of the theme. */
  readonly isTransparent?: boolean;
  /** With the axes, the scale bar and what else lies over the picture, and with what its colours mean, unless told otherwise. */
  readonly hasOverlay?: boolean;
}

/** What exports need of the viewer. */
export interface ExportedViewer {
  get state(): VolumeState;
  set state(state: Partial<VolumeState>);
  readonly camera: Camera;
  /** @returns what ends the listening. */
  on(name: 'drawn', listener: () => void): () => void;
}

interface MoviePicture {
  readonly background: string;
  readonly caption: string;
  readonly hasOverlay: boolean | undefined;
}

/** What a viewer shows, as files: pictures, movies, surfaces. */
export class VolumeExports {
  readonly #viewer: ExportedViewer;
  readonly #painter: VolumePainter;
  readonly #shown: ShownVolume;
  readonly #merging: Merging;
  readonly #node: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #view: Pick<VolumeView, 'marks'>;

  constructor(
    viewer: ExportedViewer,
    painter: VolumePainter,
    shown: ShownVolume,
    merging: Merging,
    view: Pick<VolumeView, 'node' | 'stage' | 'marks'>,
  ) {
    this.#viewer = viewer;
    this.#painter = painter;
    this.#shown = shown;
    this.#merging = merging;
    this.#node = view.node;
    this.#stage = view.stage;
    this.#view = view;
  }

  /** What was chosen last, as PNG. @throws Backend where there is nothing to draw with; AbortError when closed. */
  async picture({
    scale = 1,
    isTransparent = false,
    hasOverlay = true,
  }: PictureOptions = {}): Promise<Blob> {
    const background = isTransparent ? undefined : cssVariable(this.#stage, '--dfl-scene');
    const take = async (): Promise<Blob> => {
      await this.#painter.ready();
      return scenePicture(
        background,
        scale,
        (ratio) => this.#painter.draw(ratio),
        (context) => {
          this.#paintMarks(context, scale, hasOverlay);
        },
      );
    };
    if (scale > 1) {
      return this.#wholly(take);
    }
    await this.#shown.settle();
    return take();
  }

  /** The isosurfaces, whole, however they are drawn. @throws Backend before there is a volume. */
  async mesh(format: MeshFormat): Promise<Blob> {
    const { data, plan } = this.#found('saving surfaces');
    const chosen = chosenSurfaces(data, this.#viewer.state);
    const surfaces = await Promise.all(
      chosen.map(({ level }) => this.#shown.source.surface(level, plan.dust)),
    );
    return meshFile(data, chosen, surfaces, format);
  }

  /**
   * As MP4 or WebM, whichever the browser records; afterwards all is as before.
   *
   * @throws Backend where it records none; AbortError when cancelled.
   */
  async movie(kind: MovieKind, options: MovieOptions): Promise<Blob> {
    const { data } = this.#found('recording a movie');
    const before = this.#viewer.state;
    const states = movieStates(kind, data, this.#viewer.camera, options.frames);
    try {
      return await this.#wholly(() =>
        this.#record(async (index) => {
          await this.#show(states[index], options.signal);
          return '';
        }, options),
      );
    } finally {
      this.#viewer.state = before;
    }
  }

  /**
   * As `movie`, of volumes that others show here one after the other, each alone, all from where the first is looked at, with
   * their captions. Nobody can choose anything in the viewer meanwhile; afterwards all is as before.
   *
   * @throws what `bring` throws; Backend where nothing can be recorded; AbortError when cancelled.
   */
  async series(bring: BringVolume, options: MovieOptions): Promise<Blob> {
    await this.#until(() => true, options.signal);
    const { camera: before, together } = this.#viewer.state;
    // At home each volume would be looked at from where all of it is seen.
    const { camera } = this.#viewer;
    this.#node.inert = true;
    this.#viewer.state = { camera, together: 'alone' };
    try {
      return await this.#wholly(() =>
        this.#record(async (index) => {
          const { caption, isOf } = await bring(index);
          await this.#until(({ wish }) => isOf(wish.data) && !wish.filters.minus, options.signal);
          return caption;
        }, options),
      );
    } finally {
      this.#node.inert = false;
      const isMoved = this.#viewer.state.camera !== camera;
      this.#viewer.state = { together, ...(!isMoved && { camera: before }) };
    }
  }

  /** With surfaces that have all of their triangles, as they are drawn for the screen where that takes too long. */
  async #wholly<Result>(work: () => Promise<Result>): Promise<Result> {
    const allow = this.#merging.refuse();
    try {
      await this.#shown.settle();
      return await work();
    } finally {
      allow();
      this.#painter.ask();
    }
  }

  /** @param show resolves when picture `index` is drawn, with what is written into it. */
  #record(show: (index: number) => Promise<string>, options: MovieOptions): Promise<Blob> {
    const canvas = document.createElement('canvas');
    // Encoders of video want even numbers of pixels, and the same from picture to picture.
    canvas.width = this.#stage.clientWidth & ~1;
    canvas.height = this.#stage.clientHeight & ~1;
    const background = cssVariable(this.#stage, '--dfl-scene');
    return recordMovie(
      canvas,
      async (index) => {
        const caption = await show(index);
        this.#copyTo(canvas, { background, caption, hasOverlay: options.hasOverlay });
      },
      options,
    );
  }

  /** Resolves when the state is drawn. @throws the signal's reason, also where it never is. */
  async #show(state: Partial<VolumeState>, signal: AbortSignal | undefined): Promise<void> {
    if (state.camera !== undefined) {
      this.#viewer.state = state;
      return;
    }
    const drawn = this.#drawn(signal);
    this.#viewer.state = state;
    await drawn;
  }

  /** Resolves when the picture is of what is wanted. @throws the signal's reason. */
  async #until(
    isWanted: (found: FoundScene) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (;;) {
      const { found } = this.#painter.scene;
      if (found && isWanted(found)) {
        return;
      }
      await this.#drawn(signal);
    }
  }

  /** Resolves with the next drawing of other data. @throws the signal's reason; Backend where it is hidden. */
  async #drawn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    // Before the first picture it may not have been laid out yet.
    if (this.#painter.scene.found && !this.#painter.hasPlace) {
      throw hiddenError();
    }
    await new Promise<void>((resolve) => {
      const done = (): void => {
        end();
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const end = this.#viewer.on('drawn', done);
      signal?.addEventListener('abort', done);
    });
    signal?.throwIfAborted();
  }

  /** @throws Backend where nothing is drawn: a picture of before would stand for this one. */
  #copyTo(
    canvas: HTMLCanvasElement,
    { background, caption, hasOverlay = true }: MoviePicture,
  ): void {
    const drawn = this.#painter.draw(1);
    // Kept in memory, the picture is finished before the next is begun, however long a processor draws.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!drawn || !context) {
      throw hiddenError();
    }
    const { width, height } = canvas;
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
    context.drawImage(drawn, 0, 0, width, height);
    this.#paintMarks(context, 1, hasOverlay);
    writeCaption(context, caption, getComputedStyle(this.#stage));
  }

  #paintMarks(context: CanvasRenderingContext2D, scale: number, hasOverlay: boolean): void {
    const { found } = this.#painter.scene;
    if (found && hasOverlay) {
      const bars = pictureBars(found.data, this.#viewer.state);
      paintMarks(context, { stage: this.#stage, drawn: this.#view.marks, bars }, scale);
    }
  }

  #found(operation: string): FoundScene {
    const { found } = this.#painter.scene;
    if (!found) {
      throw backendError({
        backend: 'WebGL',
        operation,
        reason: 'there is no volume yet; wait until it is shown',
      });
    }
    return found;
  }
}
