import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import type { PlanePreparation } from '@damselfly/compute/volume/prepare-planes.ts';
import { element } from '../dom.ts';
import { Emitter } from '../emitter.ts';
import { NextFrame } from '../next-frame.ts';
import { describedOf } from '../prepared/described-of.ts';
import { PreparedData } from '../prepared/prepared-data.ts';
import { codeColours } from '../slices/code-colours.ts';
import { ColourBar } from '../slices/colour-bar.ts';
import { voxelZoom } from '../slices/paint-slice.ts';
import { chosenRange, selectableRange } from '../slices/range.ts';
import { RELATIVE } from '../relative-values.ts';
import type { Pictured } from '../pictured.ts';
import type { Listener, Viewer } from '../viewer.ts';
import { choiceKind, chosenAfter, type ChoiceKind } from './chosen-after.ts';
import { ClassCell } from './class-cell.ts';
import { gridOf, placeAfter } from './class-grid.ts';
import { orderOf } from './class-order.ts';
import type { ClassesData } from './classes-data.ts';
import { classesPicture } from './classes-picture.ts';
import { DEFAULT_CLASSES_STATE, type ClassesEvents, type ClassesState } from './classes-state.ts';
import { ENGLISH_CLASSES_LABELS, type ClassesLabels } from './labels.ts';

/** As style/viewers/classes.css has them, CSS pixels. */
const GAP = 12;
const CAPTION = 36;

export interface ClassesOptions {
  readonly labels?: Partial<ClassesLabels>;
}

/** The class averages of a 2D reconstruction side by side, under one colour map and range. */
export class ClassesViewer implements Viewer<ClassesData, ClassesState, ClassesEvents>, Pictured {
  readonly #labels: ClassesLabels;
  readonly #events = new Emitter<ClassesEvents>();
  readonly #frame = new NextFrame(() => {
    this.#draw();
  });
  readonly #resizing = new ResizeObserver(() => {
    this.#layOut();
  });
  readonly #grid = element('div', 'dfl-Classes-grid', {
    role: 'listbox',
    'aria-multiselectable': 'true',
  });
  readonly #problem = element('div', 'dfl-Slices-problem', { role: 'status' });
  readonly #prepared = new PreparedData<ClassesData, PlanePreparation>({
    make: async (calls, data, how) => ({
      ...data,
      ...(await calls.planes(describedOf(data), data.size, how)),
      ...(how.normalised && RELATIVE),
    }),
    changed: () => {
      this.#problem.textContent = this.#prepared.hasFailed ? this.#labels.notPrepared : '';
      this.#frame.ask();
    },
  });
  readonly #bar: ColourBar;
  readonly #node: HTMLElement;
  /** By their number. */
  #cells: readonly ClassCell[] = [];
  /** Numbers as they are shown. */
  #order: readonly number[] = [];
  #layout = { columns: 1, edge: 0 };
  #state: ClassesState = DEFAULT_CLASSES_STATE;
  #given: ClassesData | undefined;
  /** The class that had the focus last. */
  #current: number | undefined;

  constructor({ labels = {} }: ClassesOptions = {}) {
    this.#labels = { ...ENGLISH_CLASSES_LABELS, ...labels };
    this.#bar = new ColourBar(this.#labels, (range) => {
      this.state = { range };
      this.#events.emit('range', range);
    });
    this.#grid.addEventListener('click', (event) => {
      const number = this.#numberOf(event.target);
      if (number !== undefined) {
        this.#choose(number, choiceKind(event));
      }
    });
    this.#grid.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#node = element('div', 'dfl-Classes', {}, this.#grid, this.#problem, this.#bar.node);
  }

  mount(node: HTMLElement): void {
    node.append(this.#node);
    this.#resizing.observe(this.#grid);
  }

  update(data: ClassesData): void {
    this.#given = data;
    this.#prepare();
    this.#frame.ask();
  }

  get state(): ClassesState {
    return this.#state;
  }

  set state(state: Partial<ClassesState>) {
    this.#state = { ...this.#state, ...state };
    this.#prepare();
    this.#frame.ask();
  }

  on<Name extends keyof ClassesEvents>(
    name: Name,
    listener: Listener<ClassesEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  get hasPicture(): boolean {
    return this.#prepared.data !== undefined && this.#cells.length > 0;
  }

  screenshot(scale = 1): Promise<Blob> {
    this.#draw();
    const shown = this.#order.map((number) => this.#cells[number]);
    return classesPicture(this.#node, shown, this.#layout, scale);
  }

  dispose(): void {
    this.#frame.cancel();
    this.#resizing.disconnect();
    this.#events.clear();
    this.#node.remove();
    this.#cells = [];
    this.#given = undefined;
    this.#prepared.dispose();
  }

  /** The class that an event is about. */
  #numberOf(target: EventTarget | null): number | undefined {
    return this.#cells.find(({ node }) => target instanceof Node && node.contains(target))?.number;
  }

  #onKey(event: KeyboardEvent): void {
    const number = this.#numberOf(event.target);
    if (number === undefined) {
      return;
    }
    const at = this.#order.indexOf(number);
    const grid = { count: this.#order.length, columns: this.#layout.columns };
    const place = placeAfter(event.key, at, grid);
    const isHeld = event.ctrlKey || event.metaKey;
    if (isHeld && event.key.toLowerCase() === 'a') {
      this.#take([...this.#order], number);
    } else if (event.key === ' ') {
      this.#choose(number, event.shiftKey ? 'upTo' : 'toggle');
    } else if (place === undefined) {
      return;
    } else if (isHeld) {
      this.#take(this.#state.chosen, this.#order[place]);
    } else {
      this.#choose(this.#order[place], choiceKind(event));
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(number: number, kind: ChoiceKind): void {
    this.#take(chosenAfter(this.#known(), this.#order, number, kind), number);
  }

  /** Chooses classes; one of them, or another, has the focus then. */
  #take(chosen: readonly number[], current: number): void {
    this.#current = current;
    if (chosen !== this.#state.chosen) {
      this.state = { chosen: [...chosen] };
      this.#events.emit('choose', this.#state.chosen);
    }
    this.#draw();
    this.#cells[current].node.focus();
  }

  /** The class that the tab key leads to. */
  #reachable(chosen: readonly number[]): number {
    const current = this.#current ?? chosen.at(0) ?? this.#order[0];
    return current < this.#cells.length ? current : this.#order[0];
  }

  /** The chosen ones that there are: another run may have had more. */
  #known(): number[] {
    const count = this.#given?.count ?? 0;
    return this.#state.chosen.filter((number) => number < count);
  }

  #prepare(): void {
    const data = this.#given;
    if (data) {
      const { radialMinimum, normalised, aligned } = this.#state;
      const alignedTo = aligned ? (this.#known().at(0) ?? 0) : undefined;
      const isAsked = radialMinimum || normalised || aligned;
      this.#prepared.want(data, isAsked ? { radialMinimum, normalised, alignedTo } : undefined);
    }
  }

  #draw(): void {
    const { data } = this.#prepared;
    if (!data) {
      return;
    }
    const { scale, gamma, range, colours, order } = this.#state;
    const chosen = this.#known();
    this.#arrange(data, orderOf(data, order));
    const limits = chosenRange(data, scale, range);
    const table = codeColours(data, { scale, gamma, ...limits }, colours);
    const current = this.#reachable(chosen);
    for (const cell of this.#cells) {
      cell.draw(data, table);
      cell.choose(chosen.includes(cell.number), cell.number === current);
    }
    const { low, high } = limits;
    const summary = this.#labels.summary(data.count, withUnit(low, data), withUnit(high, data));
    this.#grid.setAttribute('aria-label', summary);
    this.#bar.draw({
      bar: { scale, gamma, ...selectableRange(data, scale, limits) },
      chosen: limits,
      isAutomatic: range === 'auto',
      colours,
      unit: data.unit ?? '',
    });
    this.#layOut();
  }

  /** Puts the cells into their order; what has the focus keeps it. */
  #arrange({ count }: ClassesData, order: readonly number[]): void {
    if (this.#cells.length !== count) {
      this.#cells = Array.from(
        { length: count },
        (_, number) => new ClassCell(number, this.#labels),
      );
      this.#order = [];
    }
    if (order.some((number, place) => number !== this.#order[place])) {
      const focused = this.#cells.find(({ node }) => node === document.activeElement);
      this.#grid.replaceChildren(...order.map((number) => this.#cells[number].node));
      focused?.node.focus();
      this.#order = order;
    }
  }

  #layOut(): void {
    const { data } = this.#prepared;
    const { clientWidth: width, clientHeight: height } = this.#grid;
    if (data && width > 0 && height > 0) {
      const room = { width: width - 2 * GAP, height: height - GAP, gap: GAP, caption: CAPTION };
      const { columns, edge } = gridOf(data.count, room);
      const ratio = devicePixelRatio;
      const zoom = voxelZoom(data.size, edge * ratio) / ratio;
      this.#layout = { columns, edge: data.size * zoom };
      this.#grid.style.setProperty('--dfl-columns', String(columns));
      this.#grid.style.setProperty('--dfl-edge', `${data.size * zoom}px`);
    }
  }
}

function withUnit(value: number, { unit = '' }: ClassesData): string {
  return [formatSignificant(value, 3), unit].join(NARROW_SPACE).trim();
}
