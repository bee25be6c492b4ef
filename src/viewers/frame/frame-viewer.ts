import type { CellPlace } from './cell-place.ts';
import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import { canvasBlob } from '../canvas-blob.ts';
import { element } from '../dom.ts';
import { Emitter } from '../emitter.ts';
import { NextFrame } from '../next-frame.ts';
import { ColourBar } from '../slices/colour-bar.ts';
import { wholePixels } from '../slices/whole-pixels.ts';
import type { Listener, Viewer } from '../viewer.ts';
import { Presence } from '../volume/graphics/presence.ts';
import { framePixels } from './canvas-painter.ts';
import type { FrameData } from './frame-data.ts';
import { FrameGraphics, type PainterChoice } from './frame-graphics.ts';
import { FrameInput } from './frame-input.ts';
import type { FramePicture } from './frame-picture.ts';
import { cellAt, pointOf, type FramePlace } from './frame-place.ts';
import { FrameReadout } from './frame-readout.ts';
import { FrameScene, type Scene } from './frame-scene.ts';
import { DEFAULT_FRAME_STATE, type FrameEvents, type FrameState } from './frame-state.ts';
import { ENGLISH_FRAME_LABELS, type FrameLabels } from './labels.ts';
import { draggedView, nextPointed, scaledView, zoomedView } from './move-view.ts';
import { isSameOverlay, paintOverlay, type Overlay } from './paint-overlay.ts';
import { readPixel } from './pixel-reading.ts';

export interface FrameOptions {
  readonly labels?: Partial<FrameLabels>;
  /** What paints; `auto` unless told. */
  readonly painter?: PainterChoice;
}

/** A detector frame: whole detector pixels, or pooled so that a single photon stays visible at any zoom. */
export class FrameViewer implements Viewer<FrameData, FrameState, FrameEvents> {
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
  readonly #overlay = element('canvas', 'dfl-Frame-overlay');
  readonly #stage = element('div', 'dfl-Frame-stage', { tabindex: '0', role: 'img' });
  readonly #field: HTMLElement;
  readonly #node: HTMLElement;
  readonly #graphics: FrameGraphics;
  readonly #input: FrameInput;
  readonly #readout: FrameReadout;
  readonly #bar: ColourBar;
  #presence: Presence | undefined;
  #state: FrameState = DEFAULT_FRAME_STATE;
  #data: FrameData | undefined;
  #shown: Scene | undefined;
  #drawn: Overlay | undefined;
  #pointed: CellPlace | undefined;

  constructor({ labels = {}, painter = 'auto' }: FrameOptions = {}) {
    this.#labels = { ...ENGLISH_FRAME_LABELS, ...labels };
    this.#graphics = new FrameGraphics(this.#stage, painter, () => {
      this.#frame.ask();
    });
    this.#readout = new FrameReadout(this.#labels);
    this.#bar = new ColourBar(this.#labels, (range) => {
      this.state = { range };
      this.#events.emit('range', range);
    });
    this.#input = new FrameInput(this.#stage, {
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
      leave: () => {
        this.#point(undefined);
        this.#stage.blur();
      },
    });
    this.#stage.append(this.#overlay);
    this.#field = element('div', 'dfl-Frame-field', {}, this.#stage, this.#readout.node);
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

  screenshot(scale = 1): Promise<Blob> {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(this.#field.clientWidth * scale));
    canvas.height = Math.max(1, Math.round(this.#field.clientHeight * scale));
    const context = canvas.getContext('2d');
    if (context && this.#data) {
      const { picture, overlay } = this.#scene.of(
        this.#data,
        scaledView(this.#state, scale / window.devicePixelRatio),
        canvas.width,
        canvas.height,
      );
      context.putImageData(framePixels(picture), 0, 0);
      const { voxels } = this.#labels;
      paintOverlay(context, { ...overlay, voxels, pointed: undefined }, scale);
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

  #draw(): void {
    const ratio = window.devicePixelRatio;
    const { width, height } = this.#fit(ratio);
    const data = this.#data;
    if (!data || width < 1 || height < 1) {
      return;
    }
    const shown = this.#scene.of(data, this.#state, width, height);
    this.#shown = shown;
    this.#graphics.paint(shown.picture);
    this.#bar.draw(shown.bar);
    this.#describe(data, shown.picture);
    this.#drawOverlay();
  }

  /** What is over the pixels: the pointer costs no more than this. */
  #drawOverlay(): void {
    const { place } = this.#shown?.picture ?? {};
    const context = this.#overlay.getContext('2d');
    if (!this.#shown || !place || !context) {
      return;
    }
    this.#showReading(place);
    const { voxels } = this.#labels;
    const overlay: Overlay = { ...this.#shown.overlay, voxels, pointed: this.#pointed };
    if (this.#drawn && isSameOverlay(this.#drawn, overlay)) {
      return;
    }
    this.#drawn = overlay;
    // A layer that shows nothing costs as much as any.
    this.#overlay.hidden = overlay.geometry === undefined && overlay.pointed === undefined;
    if (this.#overlay.width !== place.width || this.#overlay.height !== place.height) {
      this.#overlay.width = place.width;
      this.#overlay.height = place.height;
    }
    context.clearRect(0, 0, place.width, place.height);
    paintOverlay(context, overlay, window.devicePixelRatio);
  }

  /** Lays the stage on whole device pixels. */
  #fit(ratio: number): { readonly width: number; readonly height: number } {
    const field = this.#field.getBoundingClientRect();
    const { left, top, width, height } = wholePixels(field, ratio);
    const { style } = this.#stage;
    style.left = `${left / ratio - field.left}px`;
    style.top = `${top / ratio - field.top}px`;
    style.width = `${width / ratio}px`;
    style.height = `${height / ratio}px`;
    return { width, height };
  }

  #describe({ name, layout, unit }: FrameData, { display, place, pooling }: FramePicture): void {
    const withUnit = (value: number): string =>
      [formatSignificant(value, 3), unit].join(NARROW_SPACE);
    const { rows, columns } = layout;
    const [low, high] = [withUnit(display.low), withUnit(display.high)];
    const summary = this.#labels.summary(name, rows, columns, low, high);
    const pooled = place.bin > 1 ? `, ${this.#labels.pooled(pooling, place.bin)}` : '';
    this.#stage.setAttribute('aria-label', summary + pooled);
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
