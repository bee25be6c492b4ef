import type { CellPlace } from './cell-place.ts';
import { canvasBlob } from '../canvas-blob.ts';
import { element } from '../dom.ts';
import { Emitter } from '../emitter.ts';
import { NextFrame } from '../next-frame.ts';
import { ColourBar } from '../slices/colour-bar.ts';
import type { Pictured } from '../pictured.ts';
import type { Listener, Viewer } from '../viewer.ts';
import { Presence } from '../volume/graphics/presence.ts';
import type { FrameData } from './frame-data.ts';
import { FrameAxes, NO_ROOM } from './frame-axes.ts';
import { FrameGraphics, type PainterChoice } from './frame-graphics.ts';
import { FrameInput } from './frame-input.ts';
import { FrameOverlay } from './frame-overlay.ts';
import { cellAt, pointOf, type FramePlace } from './frame-place.ts';
import { FrameReadout } from './frame-readout.ts';
import { FrameScene, type Scene } from './frame-scene.ts';
import { FrameStage } from './frame-stage.ts';
import { frameSummary } from './frame-summary.ts';
import { DEFAULT_FRAME_STATE, type FrameEvents, type FrameState } from './frame-state.ts';
import { ENGLISH_FRAME_LABELS, type FrameLabels } from './labels.ts';
import { draggedView, nextPointed, scaledView, zoomedView } from './move-view.ts';
import { paintScene } from './paint-scene.ts';
import { readPixel } from './pixel-reading.ts';
import type { FrameRegion } from './region/frame-region.ts';
import { RegionLayer } from './region/region-layer.ts';

export interface FrameOptions {
  readonly labels?: Partial<FrameLabels>;
  /** What paints; `auto` unless told. */
  readonly painter?: PainterChoice;
  /** Whether rows and columns are told at the edges of a single panel. */
  readonly hasAxes?: boolean;
}

/** A detector frame: whole detector pixels, or pooled so that a single photon stays visible at any zoom. */
export class FrameViewer implements Viewer<FrameData, FrameState, FrameEvents>, Pictured {
  readonly #labels: FrameLabels;
  readonly #events = new Emitter<FrameEvents>();
  readonly #frame = new NextFrame(() => {
    this.#draw();
  });
  readonly #pointing = new NextFrame(() => {
    this.#drawOverlay();
  });
  readonly #scene = new FrameScene();
  readonly #resizing = new ResizeObserver(() => {
    // At once: a canvas that waits for the next frame is stretched in this one.
    this.#draw();
  });
  readonly #overlay = new FrameOverlay();
  readonly #field = element('div', 'dfl-Frame-field');
  readonly #stage = new FrameStage(this.#field);
  readonly #node: HTMLElement;
  readonly #graphics: FrameGraphics;
  readonly #input: FrameInput;
  readonly #readout: FrameReadout;
  readonly #bar: ColourBar;
  readonly #region: RegionLayer;
  readonly #axes: FrameAxes | undefined;
  #presence: Presence | undefined;
  #state: FrameState = DEFAULT_FRAME_STATE;
  #data: FrameData | undefined;
  #shown: Scene | undefined;
  #pointed: CellPlace | undefined;

  constructor({ labels = {}, painter = 'auto', hasAxes = false }: FrameOptions = {}) {
    this.#labels = { ...ENGLISH_FRAME_LABELS, ...labels };
    this.#graphics = new FrameGraphics(this.#stage.node, painter, () => {
      this.#frame.ask();
    });
    this.#readout = new FrameReadout(this.#labels);
    this.#axes = hasAxes ? new FrameAxes(this.#labels, this.#field) : undefined;
    this.#bar = new ColourBar(this.#labels, (range) => {
      this.state = { range };
      this.#events.emit('range', range);
    });
    this.#region = new RegionLayer(this.#labels, {
      change: (region) => {
        this.#mark(region);
      },
      leave: () => {
        this.focus();
      },
    });
    this.#input = new FrameInput(this.#stage.box, {
      point: (at) => {
        this.#onPlace((place) => {
          this.#point(at && cellAt(place, at.x, at.y));
        });
      },
      drag: (x, y) => {
        this.#onPlace((place) => {
          this.#look(draggedView(place, x, y));
        });
      },
      zoom: (direction, at) => {
        this.#onPlace((place) => {
          this.#look(zoomedView(place, direction, at));
        });
      },
      fit: () => {
        this.#look({ zoom: 'fit', middle: null });
      },
      step: (rows, columns) => {
        if (this.#data) {
          this.#point(nextPointed(this.#data.layout, this.#pointed, rows, columns));
        }
      },
      mark: () => {
        const { draws } = this.#state;
        if (draws !== null && this.#data) {
          this.#region.mark(draws, nextPointed(this.#data.layout, this.#pointed, 0, 0));
        }
        return draws !== null;
      },
      leave: () => {
        if (this.#state.draws !== null) {
          this.#mark(this.#state.region);
        } else {
          this.#point(undefined);
          this.#stage.node.blur();
        }
      },
    });
    this.#stage.node.append(this.#overlay.canvas);
    this.#stage.box.append(this.#region.node, this.#readout.node);
    this.#node = element('div', 'dfl-Frame', {}, this.#field, this.#bar.node);
  }

  mount(node: HTMLElement): void {
    node.append(this.#node);
    this.#resizing.observe(this.#field);
    this.#presence = new Presence(this.#node, {
      shown: () => {
        this.#frame.ask();
      },
      away: () => {
        this.#graphics.close();
      },
    });
  }

  update(data: FrameData): void {
    this.#data = data;
    this.#frame.ask();
    if (this.#pointed) {
      // The same pixel of another frame.
      this.#point(this.#pointed);
    }
  }

  get state(): FrameState {
    return this.#state;
  }

  set state(state: Partial<FrameState>) {
    this.#state = { ...this.#state, ...state };
    this.#frame.ask();
  }

  /** Gives the keyboard to the picture: by keys pixels are read, and a region is marked. */
  focus(): void {
    this.#stage.node.focus();
  }

  /** Whether WebGL paints, not the processor. */
  get isAccelerated(): boolean {
    return this.#graphics.isAccelerated;
  }

  on<Name extends keyof FrameEvents>(
    name: Name,
    listener: Listener<FrameEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  get hasPicture(): boolean {
    return this.#data !== undefined && this.#shown !== undefined;
  }

  screenshot(scale = 1): Promise<Blob> {
    const { width, height } = this.#fit();
    const larger = scale / window.devicePixelRatio;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * larger));
    canvas.height = Math.max(1, Math.round(height * larger));
    if (this.#data) {
      const view = scaledView(this.#state, larger);
      const scene = this.#scene.of(this.#data, view, canvas.width, canvas.height);
      paintScene(canvas, scene, { ...this.#labels, region: this.#state.region, scale });
    }
    return canvasBlob(canvas);
  }

  dispose(): void {
    this.#frame.cancel();
    this.#pointing.cancel();
    this.#resizing.disconnect();
    this.#presence?.dispose();
    this.#input.dispose();
    this.#events.clear();
    this.#graphics.close();
    this.#node.remove();
    this.#data = undefined;
  }

  /** Lays the stage beside the axes. @returns its device pixels. */
  #fit(): { readonly width: number; readonly height: number } {
    const room = (this.#data && this.#axes?.roomFor(this.#data.layout)) ?? NO_ROOM;
    return this.#stage.fit(this.#field, window.devicePixelRatio, room);
  }

  #draw(): void {
    const ratio = window.devicePixelRatio;
    const data = this.#data;
    const { width, height } = this.#fit();
    if (!data || width < 1 || height < 1) {
      return;
    }
    const shown = this.#scene.of(data, this.#state, width, height);
    this.#shown = shown;
    this.#graphics.paint(shown.picture);
    this.#bar.draw(shown.bar);
    this.#stage.node.setAttribute('aria-label', frameSummary(data, shown.picture, this.#labels));
    this.#drawOverlay();
    this.#drawRegion();
    this.#axes?.draw(shown.picture.place, data.layout, ratio);
  }

  #drawRegion(): void {
    if (this.#shown && this.#data) {
      const { region, draws } = this.#state;
      const { place } = this.#shown.picture;
      this.#region.draw({ place, layout: this.#data.layout, region, draws });
    }
  }

  /** The picture below it stays as it is. */
  #mark(region: FrameRegion | null): void {
    this.#state = { ...this.#state, region, draws: null };
    this.#drawRegion();
    this.#events.emit('region', region);
  }

  /** What is over the pixels: the pointer costs no more than this. */
  #drawOverlay(): void {
    if (this.#shown) {
      this.#showReading(this.#shown.picture.place);
      const { voxels } = this.#labels;
      this.#overlay.draw({ ...this.#shown.overlay, voxels, pointed: this.#pointed });
    }
  }

  #onPlace(act: (place: FramePlace) => void): void {
    if (this.#shown) {
      act(this.#shown.picture.place);
    }
  }

  #look(view: Pick<FrameState, 'zoom' | 'middle'>): void {
    this.state = view;
    this.#events.emit('view', view);
  }

  #point(place: CellPlace | undefined): void {
    const reading = this.#data && place && readPixel(this.#data, place);
    this.#pointed = reading && { row: reading.row, column: reading.column };
    this.#events.emit('hover', reading);
    this.#pointing.ask();
  }

  #showReading(place: FramePlace): void {
    const data = this.#data;
    const reading = data && this.#pointed && readPixel(data, this.#pointed);
    if (reading) {
      const ratio = window.devicePixelRatio;
      const { x, y } = pointOf(place, reading);
      this.#readout.show(reading, x / ratio, y / ratio);
    } else {
      this.#readout.hide();
    }
  }
}
