import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import { element } from '../dom.ts';
import { Emitter } from '../emitter.ts';
import { NextFrame } from '../next-frame.ts';
import { describedOf } from '../prepared/described-of.ts';
import { showsPhaseAlone } from '../phase-alone.ts';
import { PreparedData } from '../prepared/prepared-data.ts';
import { readPlace } from '../read-place.ts';
import { RELATIVE } from '../relative-values.ts';
import type { Pictured } from '../pictured.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { Triple, VolumeData, VoxelReading } from '../volume-data.ts';
import { ColourBar } from './colour-bar.ts';
import type { Display } from '../display.ts';
import { ENGLISH_SLICES_LABELS, type SlicesLabels } from './labels.ts';
import { PLANES, type Axis } from './plane.ts';
import { chosenRange, selectableRange } from './range.ts';
import { Readout } from './readout.ts';
import { ringsOf } from './rings.ts';
import { barColours, sliceColours } from './slice-colours.ts';
import { slicePreparation, type SlicePreparation } from './slice-preparation.ts';
import { SliceView } from './slice-view.ts';
import { slicesPicture } from './slices-picture.ts';
import { DEFAULT_SLICES_STATE, type SlicesEvents, type SlicesState } from './slices-state.ts';

export interface SlicesOptions {
  readonly labels?: Partial<SlicesLabels>;
}

/** Where the pointer is: in a slice, pixels from the left and top of its picture. */
interface Pointed {
  readonly view: number;
  /** Voxels from the centre of the model. */
  readonly position: Readonly<Triple>;
  readonly x: number;
  readonly y: number;
}

/** Three orthogonal slices of a volume with linked planes and one colour bar. */
export class SlicesViewer implements Viewer<VolumeData, SlicesState, SlicesEvents>, Pictured {
  readonly #labels: SlicesLabels;
  readonly #events = new Emitter<SlicesEvents>();
  readonly #frame = new NextFrame(() => {
    this.#draw();
  });
  readonly #resizing = new ResizeObserver(() => {
    // At once: a canvas that waits for the next frame is stretched in this one.
    this.#draw();
  });
  readonly #node: HTMLElement;
  readonly #views: readonly SliceView[];
  readonly #bar: ColourBar;
  readonly #readout: Readout;
  #state: SlicesState = DEFAULT_SLICES_STATE;
  readonly #problem = element('div', 'dfl-Slices-problem', { role: 'status' });
  readonly #prepared = new PreparedData<VolumeData, SlicePreparation>({
    make: async (calls, data, how) => ({
      ...data,
      // What has no hue any more had one.
      hue: undefined,
      ...(await calls.volume(describedOf(data), data.shape[0], { ...how, centrosymmetric: false })),
      ...(how.normalised && RELATIVE),
    }),
    changed: () => {
      this.#problem.textContent = this.#prepared.hasFailed ? this.#labels.notPrepared : '';
      this.#frame.ask();
    },
  });
  #given: VolumeData | undefined;
  #pointer: Pointed | undefined;
  /** What is pointed at in another view. */
  #marked: Readonly<Triple> | undefined;

  constructor({ labels = {} }: SlicesOptions = {}) {
    this.#labels = { ...ENGLISH_SLICES_LABELS, ...labels };
    this.#views = PLANES.map(
      (plane, i) =>
        new SliceView(plane, this.#labels, {
          move: (axis, position) => {
            this.#move(axis, position);
          },
          point: (position, x, y) => {
            this.#point(i, position, x, y);
          },
        }),
    );
    this.#readout = new Readout(this.#labels);
    this.#bar = new ColourBar(this.#labels, (range) => {
      this.state = { range };
      this.#events.emit('range', range);
    });
    const planes = element('div', 'dfl-Slices-planes', {}, ...this.#views.map(({ node }) => node));
    this.#node = element('div', 'dfl-Slices', {}, planes, this.#problem, this.#bar.node);
    this.#node.dataset['plane'] = this.#state.plane;
  }

  mount(node: HTMLElement): void {
    node.append(this.#node);
    this.#resizing.observe(this.#node);
  }

  update(data: VolumeData): void {
    this.#given = data;
    this.#prepare();
  }

  get state(): SlicesState {
    return this.#state;
  }

  set state(state: Partial<SlicesState>) {
    this.#state = { ...this.#state, ...state };
    this.#node.dataset['plane'] = this.#state.plane;
    this.#prepare();
    this.#frame.ask();
  }

  on<Name extends keyof SlicesEvents>(
    name: Name,
    listener: Listener<SlicesEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  /** Marks a place that is pointed at in another view. */
  point(place: Readonly<Triple> | undefined): void {
    this.#marked = place;
    this.#frame.ask();
  }

  get hasPicture(): boolean {
    return this.#prepared.data !== undefined;
  }

  screenshot(scale = 1): Promise<Blob> {
    this.#draw();
    return slicesPicture(this.#node, this.#views, scale);
  }

  dispose(): void {
    this.#frame.cancel();
    this.#resizing.disconnect();
    this.#events.clear();
    this.#views.forEach((view) => {
      view.dispose();
    });
    this.#node.remove();
    this.#given = undefined;
    this.#prepared.dispose();
  }

  #prepare(): void {
    const data = this.#given;
    if (data) {
      this.#prepared.want(data, slicePreparation(data, this.#state));
    }
  }

  #draw(): void {
    const { data } = this.#prepared;
    if (!data) {
      return;
    }
    const { layers, scale, gamma, range } = this.#state;
    const chosen = chosenRange(data, scale, range);
    const display: Display = { scale, gamma, ...chosen };
    const content = {
      data,
      layers,
      colours: sliceColours(data, this.#state, display),
      rings: this.#state.rings ? ringsOf(data) : [],
      pointed: this.#read(data)?.position ?? this.#marked,
      low: this.#withUnit(chosen.low),
      high: this.#withUnit(chosen.high),
    };
    this.#views.forEach((view) => {
      view.draw(content);
    });
    // Phases alone have a colour each, whatever the amplitude.
    this.#bar.node.hidden = showsPhaseAlone(data, this.#state);
    this.#bar.draw({
      bar: { scale, gamma, ...selectableRange(data, scale, chosen) },
      chosen,
      isAutomatic: range === 'auto',
      ...barColours(data, this.#state),
      unit: data.unit ?? '',
    });
  }

  #move(axis: Axis, position: number): void {
    const layers: Triple = [...this.#state.layers];
    layers[axis] = position;
    if (layers[axis] !== this.#state.layers[axis]) {
      this.state = { layers };
      this.#events.emit('layer', layers);
    }
  }

  #point(view: number, position: Readonly<Triple> | undefined, x: number, y: number): void {
    this.#pointer = position && { view, position, x, y };
    this.#marked = undefined;
    const { data } = this.#prepared;
    this.#events.emit('hover', data && this.#read(data));
    this.#frame.ask();
  }

  /** What is under the pointer, which may rest while volumes come and planes move. */
  #read(data: VolumeData): VoxelReading | undefined {
    if (this.#pointer === undefined) {
      this.#readout.hide();
      return undefined;
    }
    const { view, x, y } = this.#pointer;
    const { normal } = PLANES[view];
    const position: Triple = [...this.#pointer.position];
    position[normal] = this.#state.layers[normal];
    const reading = readPlace(data, position);
    this.#readout.show(this.#views[view].field, x, y, data, reading);
    return reading;
  }

  #withUnit(value: number): string {
    return [formatSignificant(value, 3), this.#prepared.data?.unit ?? ''].join(NARROW_SPACE).trim();
  }
}
