import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { wrap, type Remote } from 'comlink';
import { AXIS_MARGIN } from '../charts/iteration-axis.ts';
import { IterationDrawing } from '../charts/iteration-drawing.ts';
import { Emitter } from '../emitter.ts';
import { colourTable } from '../colours/colour-table.ts';
import { element } from '../dom.ts';
import type { Listener, Viewer } from '../viewer.ts';
import { lastKnown } from './last-known.ts';
import type { RasterData, RasterEvents, RasterState } from './raster-data.ts';
import { RASTER_MARGIN, rasterLabels } from './raster-labels.ts';
import { paintRaster } from './raster-painter.ts';
import { RasterKeys } from './raster-keys.ts';
import { RasterPointer, type RowEvents } from './raster-pointer.ts';
import type { FrameRow, RasterPicture, RasterRows } from './raster-rows.ts';

/** Screens with more are drawn with this many pixels per CSS pixel. */
const MOST_PIXELS = 2;

/**
 * Most likely rotation of every frame in every iteration: rows are frames in the order of the last
 * iteration, colours are rotations. Frames that settle make even bands from left to right.
 */
export class RasterViewer implements Viewer<RasterData, RasterState, RasterEvents> {
  readonly #drawing = new IterationDrawing('dfl-Raster', () => {
    this.#draw();
  });
  readonly #events = new Emitter<RasterEvents>();
  readonly #pointer = new RasterPointer(this.#drawing.node);
  readonly #keys = new RasterKeys(this.#drawing.node);
  readonly #line = element('div', 'dfl-Raster-row', { hidden: '' });
  readonly #spoken = element('div', 'dfl-visuallyHidden', { 'aria-live': 'polite' });
  readonly #canvas = document.createElement('canvas');
  readonly #labels = element('div', 'dfl-Raster-labels');
  readonly #name = element('div', 'dfl-Convergence-name');
  readonly #worker = workerHandle(new Worker(new URL('./raster-worker.ts', import.meta.url)));
  readonly #rows: Remote<RasterRows> = wrap(this.#worker.endpoint);
  readonly #sent = new Map<number, Int32Array>();
  #data: RasterData | undefined;
  /** The frame that the keyboard points at. */
  #keyed: number | undefined;
  #picture: RasterPicture | undefined;
  #iteration = 0;
  /** A picture is being made, and whether it is out of date. */
  #isMaking = false;
  #isOutdated = false;
  #isDisposed = false;
  /** Counts the rows that were pointed at: the answer for an earlier one comes too late. */
  #pointed = 0;

  mount(node: HTMLElement): void {
    this.#drawing.node.append(this.#canvas, this.#labels, this.#name, this.#line);
    node.append(this.#spoken);
    this.#drawing.mount(node);
    this.#drawing.on('hover', (iteration) => {
      this.#events.emit('hover', iteration);
    });
    this.#drawing.on('pick', (iteration) => {
      this.#events.emit('pick', iteration);
    });
    this.#pointer.on('row', (row) => {
      void this.#point(row);
    });
    this.#pointer.on('rows', (rows) => {
      void this.#choose(rows);
    });
    this.#keys.on('row', (row) => {
      void this.#pointAt(row === undefined ? undefined : this.#rows.rowAt(row));
    });
    for (const name of ['open', 'toggle'] as const) {
      this.#keys.on(name, () => {
        if (this.#keyed !== undefined) {
          this.#events.emit(name, this.#keyed);
        }
      });
    }
  }

  update(data: RasterData): void {
    this.#data = data;
    this.#drawing.last = data.last;
    this.#drawing.describe(data.summary);
    if ([...this.#sent.keys()].some((iteration) => !data.columns.has(iteration))) {
      // The run was begun anew: the frames of the former one would set the order.
      this.#sent.clear();
      void this.#rows.clear();
    }
    let isOther = false;
    for (const [iteration, rotations] of data.columns) {
      if (this.#sent.get(iteration) !== rotations) {
        isOther = true;
        this.#sent.set(iteration, rotations);
        void this.#rows.add(iteration, rotations);
      }
    }
    if (isOther && this.#keyed !== undefined) {
      // Its row may be another one now.
      void this.#pointAt(this.#rows.rowOf(Math.round(this.#keyed / data.step)));
    }
    this.#draw();
  }

  get state(): RasterState {
    return { iteration: this.#iteration };
  }

  set state({ iteration = this.#iteration }: Partial<RasterState>) {
    this.#iteration = iteration;
    this.#showValue();
  }

  on<Name extends keyof RasterEvents>(
    name: Name,
    listener: Listener<RasterEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  screenshot(scale = 1): Promise<Blob> {
    const image = new OffscreenCanvas(
      this.#canvas.clientWidth * scale,
      this.#canvas.clientHeight * scale,
    );
    const context = image.getContext('2d');
    if (context === null) {
      throw new Error('The browser gives no canvas to draw the picture on.');
    }
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#canvas, 0, 0, image.width, image.height);
    return image.convertToBlob({ type: 'image/png' });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#pointed++;
    this.#events.clear();
    this.#pointer.clear();
    this.#keys.clear();
    this.#spoken.remove();
    void this.#worker.terminate();
    this.#drawing.dispose();
  }

  async #point(row: RowEvents['row']): Promise<void> {
    const own = ++this.#pointed;
    const frames = row && (await this.#framesBetween(row.part, row.part));
    const frame = frames?.at(0);
    if (own === this.#pointed) {
      this.#events.emit('frame', row && frame !== undefined ? { frame, at: row.event } : undefined);
    }
  }

  /** Points at a row of one frame, and tells which it is. */
  async #pointAt(row: Promise<FrameRow | undefined> | undefined): Promise<void> {
    const own = ++this.#pointed;
    const found = await row;
    if (own !== this.#pointed || this.#data === undefined) {
      return;
    }
    this.#keys.settle(found?.row);
    const { step, labels } = this.#data;
    this.#keyed = found && found.frame * step;
    this.#line.hidden = found === undefined;
    if (found === undefined || this.#keyed === undefined) {
      this.#spoken.textContent = '';
      this.#events.emit('frame', undefined);
      return;
    }
    const part = (found.row + 0.5) / found.rows;
    const { top, left, width, height } = this.#drawing.node.getBoundingClientRect();
    const down = RASTER_MARGIN.top + part * (height - RASTER_MARGIN.top - RASTER_MARGIN.bottom);
    this.#line.style.top = `${down}px`;
    this.#spoken.textContent = labels.row(this.#keyed, found.rotation, found.row, found.rows);
    const at = { clientX: left + width / 2, clientY: top + down };
    this.#events.emit('frame', { frame: this.#keyed, at });
  }

  async #choose([from, to]: RowEvents['rows']): Promise<void> {
    this.#events.emit('frames', await this.#framesBetween(from, to));
  }

  /** Numbers of frames in the file, of which columns may have a sample. */
  async #framesBetween(from: number, to: number): Promise<number[]> {
    const places = await this.#rows.framesBetween(from, to);
    const step = this.#data?.step ?? 1;
    return Array.from(places, (place) => place * step);
  }

  /** Asks for a picture of the size that is there: one at a time, since iterations may come faster than pictures. */
  #draw(): void {
    const { node, axis } = this.#drawing;
    const { clientWidth: width, clientHeight: height } = node;
    const room = height - RASTER_MARGIN.top - RASTER_MARGIN.bottom;
    const across = width - AXIS_MARGIN.left - AXIS_MARGIN.right;
    if (this.#data === undefined || across < 1 || room < 1) {
      return;
    }
    this.#labels.replaceChildren(...rasterLabels(this.#data, axis, height));
    if (this.#isMaking) {
      this.#isOutdated = true;
      return;
    }
    this.#isMaking = true;
    const ratio = Math.min(MOST_PIXELS, devicePixelRatio);
    const { finished, rotations, labels } = this.#data;
    const picture = this.#rows.picture({
      finished,
      most: { columns: Math.round(across * ratio), rows: Math.round(room * ratio) },
      rotations,
    });
    // A worker that has broken down answers no more.
    Promise.race([picture, this.#worker.failed]).then(
      (painted) => {
        this.#isMaking = false;
        if (this.#isDisposed) {
          return;
        }
        this.#picture = painted;
        this.#canvas.width = across * ratio;
        this.#canvas.height = room * ratio;
        this.#paint();
        this.#showValue();
        if (this.#isOutdated) {
          this.#isOutdated = false;
          this.#draw();
        }
      },
      () => {
        if (!this.#isDisposed) {
          const problem = element('div', 'dfl-Raster-problem', {}, labels.failed);
          this.#labels.replaceChildren(problem);
        }
      },
    );
  }

  #paint(): void {
    if (this.#picture !== undefined) {
      const style = getComputedStyle(this.#drawing.node);
      paintRaster(this.#canvas, this.#picture, this.#drawing.axis, {
        table: colourTable('viridis'),
        background: style.getPropertyValue('--jp-layout-color1'),
        hatch: style.getPropertyValue('--dfl-grid'),
      });
    }
  }

  /** The number at the iteration, or until it is known the last before; none of iterations to come. */
  #valueOf({ finished, labels }: RasterData): readonly [value: string, unit: string] {
    const known =
      this.#iteration <= finished
        ? lastKnown(this.#picture?.unchanged ?? [], this.#iteration)
        : undefined;
    if (known === undefined) {
      return ['–', ''];
    }
    const [value, unit] = labels.unchanged(known.value);
    return known.iteration === this.#iteration
      ? [value, unit]
      : [value, `${unit} · ${labels.at(known.iteration)}`];
  }

  #showValue(): void {
    if (this.#data === undefined) {
      return;
    }
    const [value, unit] = this.#valueOf(this.#data);
    const { columns, readable, failed, labels } = this.#data;
    const read = [...columns.keys()].filter((iteration) => iteration > 0).length;
    const told = failed.size === 0 ? unit : `${unit} · ${labels.notRead(failed.size)}`;
    const isRead = read + failed.size >= readable.length;
    const state = isRead ? told : labels.reading(read, readable.length);
    this.#name.replaceChildren(
      this.#data.labels.name,
      element('span', 'dfl-Convergence-value', {}, value),
      element('span', 'dfl-Convergence-unit', {}, state),
    );
    for (const label of this.#labels.querySelectorAll('.dfl-Raster-iteration')) {
      label.classList.toggle('dfl-mod-shown', label.textContent === String(this.#iteration));
    }
  }
}
