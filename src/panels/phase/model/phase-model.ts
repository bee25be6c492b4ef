import { defaultPhasing } from '@damselfly/compute/phasing/default-phasing.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { Attempts } from '../../attempts.ts';
import type { ClassPhaser } from '../data/class-phaser.ts';
import { loadClasses, type LoadedClasses } from '../data/load-classes.ts';
import type { PhaseOptions, PhasingSnapshot, PreparedPlane } from '../data/phase-request.ts';
import type { PhaseArgs } from '../phase-args.ts';
import { phaseProblems, type PhaseProblems } from './phase-problems.ts';

export interface PhaseModelOptions {
  readonly source: RunSource;
  readonly id: string;
  readonly args: PhaseArgs;
  readonly createPhaser: () => ClassPhaser;
  readonly trans: TranslationBundle;
}

/** What a phase panel shows: one class of a run, how it is phased, and what comes of it. */
export class PhaseModel implements IDisposable {
  readonly #source: RunSource;
  readonly #id: string;
  readonly #phaser: ClassPhaser;
  readonly #trans: TranslationBundle;
  readonly #changed = new Signal<this, void>(this);
  readonly #preparing = new Attempts();
  #loading = new AbortController();
  #args: PhaseArgs;
  #classes: LoadedClasses | undefined;
  #prepared: PreparedPlane | undefined;
  #snapshot: PhasingSnapshot | undefined;
  #error: unknown;
  #isPhasing = false;
  #isCancelled = false;
  #isDisposed = false;

  constructor({ source, id, args, createPhaser, trans }: PhaseModelOptions) {
    this.#source = source;
    this.#id = id;
    this.#args = args;
    this.#trans = trans;
    this.#phaser = createPhaser();
    void this.#load();
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** What opens the panel as it is now. */
  get args(): PhaseArgs {
    const { key, class: number, iteration, options } = this.#args;
    return {
      key,
      ...(number !== undefined && { class: number }),
      ...(iteration !== undefined && { iteration }),
      ...(options && { options }),
    };
  }

  get runName(): string {
    return this.#source.runs.find(({ id }) => id === this.#id)?.name ?? '';
  }

  /** Undefined while they are being read. */
  get classes(): LoadedClasses | undefined {
    return this.#classes;
  }

  get number(): number {
    return Math.min(this.#args.class ?? 0, Math.max(0, (this.#classes?.count ?? 1) - 1));
  }

  get options(): PhaseOptions {
    return { ...defaultPhasing(this.#classes?.size ?? 1), ...this.#args.options };
  }

  get problems(): PhaseProblems {
    const { classes } = this;
    return classes === undefined ? {} : phaseProblems(this.options, classes.size, this.#trans);
  }

  get canStart(): boolean {
    return (
      this.#classes !== undefined && !this.#isPhasing && Object.keys(this.problems).length === 0
    );
  }

  /** The class as it will be phased. */
  get prepared(): PreparedPlane | undefined {
    return this.#prepared;
  }

  /** What phasing has come to; of the class that is shown. */
  get snapshot(): PhasingSnapshot | undefined {
    return this.#snapshot;
  }

  get isPhasing(): boolean {
    return this.#isPhasing;
  }

  /** Whether the user has ended it before its end. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Why the last thing that was asked for failed. */
  get error(): unknown {
    return this.#error;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Takes in what the panel is opened with again. */
  reopen(args: PhaseArgs): void {
    const { class: number = this.number, iteration, options, start } = args;
    const isSame =
      number === this.number &&
      (iteration ?? this.#classes?.iteration) === this.#classes?.iteration;
    if (options !== undefined) {
      this.set(options);
    }
    if (!isSame) {
      this.choose({ class: number, ...(iteration !== undefined && { iteration }) });
    }
    this.#args = { ...this.#args, ...(start === true && { start }) };
    this.#startIfAsked();
  }

  /** Shows another class, or that of another iteration. */
  choose(which: Pick<PhaseArgs, 'class' | 'iteration'>): void {
    const { iteration } = which;
    const isOther = iteration !== undefined && iteration !== this.#classes?.iteration;
    this.cancel();
    this.#args = { ...this.#args, ...which };
    this.#prepared = undefined;
    this.#snapshot = undefined;
    this.#isCancelled = false;
    if (isOther) {
      void this.#load();
    } else {
      void this.#prepare();
    }
    this.#changed.emit();
  }

  set(options: Partial<PhaseOptions>): void {
    this.#args = { ...this.#args, options: { ...this.#args.options, ...options } };
    void this.#prepare();
    this.#changed.emit();
  }

  /** Phases the class; does nothing where that cannot be done, as `problems` says. */
  async start(): Promise<void> {
    if (!this.canStart) {
      return;
    }
    const { number, options, classes } = this;
    const isShown = (): boolean =>
      !this.#isDisposed && number === this.number && classes === this.#classes;
    this.#isPhasing = true;
    this.#isCancelled = false;
    this.#error = undefined;
    this.#snapshot = undefined;
    this.#changed.emit();
    try {
      const found = await this.#phaser.phase(number, options, (snapshot) => {
        if (isShown() && this.#isPhasing) {
          this.#snapshot = snapshot;
          this.#changed.emit();
        }
      });
      if (isShown()) {
        this.#snapshot = found;
        this.#isCancelled = !found.isDone;
      }
    } catch (error) {
      this.#error = error;
    }
    this.#isPhasing = false;
    this.#tell();
  }

  /** Ends phasing; what it has come to stays. */
  cancel(): void {
    if (this.#isPhasing) {
      this.#phaser.cancel();
    }
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#error = undefined;
    if (this.#classes === undefined) {
      void this.#load();
    } else {
      void this.#prepare();
    }
    this.#changed.emit();
  }

  /** What was phased, as HDF5. @throws what writing throws. */
  hdf5(name: string): Promise<Blob> {
    return this.#phaser.hdf5(name);
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#loading.abort();
      this.#preparing.begin();
      this.#phaser.dispose();
      Signal.clearData(this);
    }
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#classes = undefined;
    this.#error = undefined;
    try {
      const { iteration } = this.#args;
      const loaded = await loadClasses(this.#source, this.#id, iteration, this.#phaser, signal);
      if (!signal.aborted) {
        this.#classes = loaded;
        await this.#prepare();
        this.#startIfAsked();
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#error = error;
      }
    }
    if (!signal.aborted) {
      this.#tell();
    }
  }

  async #prepare(): Promise<void> {
    const isWanted = this.#preparing.begin();
    if (this.#classes === undefined || Object.keys(this.problems).length > 0) {
      return;
    }
    try {
      const prepared = await this.#phaser.prepare(this.number, this.options);
      if (isWanted()) {
        this.#prepared = prepared;
        this.#tell();
      }
    } catch (error) {
      if (isWanted()) {
        this.#error = error;
        this.#tell();
      }
    }
  }

  #startIfAsked(): void {
    if (this.#args.start === true && this.#classes !== undefined) {
      this.#args = this.args;
      void this.start();
    }
  }

  #tell(): void {
    if (!this.#isDisposed) {
      this.#changed.emit();
    }
  }
}
