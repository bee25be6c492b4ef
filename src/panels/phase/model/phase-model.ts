import { defaultPhasing } from '@damselfly/compute/phasing/default-phasing.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { Attempts } from '../../attempts.ts';
import type { ClassPhaser } from '../data/class-phaser.ts';
import type { LoadedClasses } from '../data/load-classes.ts';
import type { PhaseOptions } from '../data/phase-request.ts';
import type { PhaseArgs } from '../phase-args.ts';
import { ClassPhasing } from './class-phasing.ts';
import { ClassesLoader } from './classes-loader.ts';
import { OutputList } from './output-list.ts';
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
  readonly id: string;
  /** The class as it will be phased, and what phasing has come to. */
  readonly phasing: Pick<
    ClassPhasing,
    'phaser' | 'prepared' | 'phased' | 'isPhasing' | 'isCancelled'
  >;
  readonly #source: RunSource;
  readonly #phasing: ClassPhasing;
  readonly #loader: ClassesLoader;
  readonly #outputs: OutputList;
  readonly #trans: TranslationBundle;
  readonly #changed = new Signal<this, void>(this);
  readonly #reopening = new Attempts();
  #args: PhaseArgs;
  #error: unknown;
  #isDisposed = false;

  constructor({ source, id, args, createPhaser, trans }: PhaseModelOptions) {
    this.#source = source;
    this.id = id;
    this.#args = args;
    this.#trans = trans;
    this.#phasing = new ClassPhasing(createPhaser, () => {
      this.#tell();
    });
    this.phasing = this.#phasing;
    this.#loader = new ClassesLoader(source, id);
    this.#outputs = new OutputList(source, id);
    this.#outputs.changed.connect(this.#tell, this);
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
    return this.#source.runs.find(({ id }) => id === this.id)?.name ?? '';
  }

  /** Undefined while they are being read. */
  get classes(): LoadedClasses | undefined {
    return this.#loader.loaded;
  }

  /** Of which there are classes, rising; more while the run goes on. */
  get iterations(): readonly number[] {
    return this.#outputs.iterations;
  }

  get number(): number {
    return Math.min(this.#args.class ?? 0, Math.max(0, (this.classes?.count ?? 1) - 1));
  }

  get options(): PhaseOptions {
    return { ...defaultPhasing(this.classes?.size ?? 1), ...this.#args.options };
  }

  get problems(): PhaseProblems {
    const { classes } = this;
    return classes === undefined ? {} : phaseProblems(this.options, classes.size, this.#trans);
  }

  get canStart(): boolean {
    return this.classes !== undefined && !this.#phasing.isPhasing && this.#isRight;
  }

  /** Whether the settings were changed since the class was phased. */
  get isOfEarlierSettings(): boolean {
    const { options } = this.#phasing.phased ?? {};
    return options !== undefined && JSON.stringify(options) !== JSON.stringify(this.options);
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
    if (options !== undefined) {
      this.set(options);
    }
    if (iteration === undefined) {
      void this.#reopenLatest(number, start === true);
      return;
    }
    this.#reopening.begin();
    if (number !== this.number || iteration !== this.classes?.iteration) {
      this.choose({ class: number, iteration });
    }
    if (start === true) {
      this.#args = { ...this.#args, start };
    }
    this.#startIfAsked();
  }

  /** Shows another class, or that of another iteration. */
  choose(which: Pick<PhaseArgs, 'class' | 'iteration'>): void {
    const { iteration } = which;
    const isOther = iteration !== undefined && iteration !== this.classes?.iteration;
    this.#args = { ...this.#args, ...which };
    this.#show(isOther);
  }

  set(options: Partial<PhaseOptions>): void {
    this.#args = { ...this.#args, options: { ...this.#args.options, ...options } };
    if (this.classes !== undefined) {
      this.#error = undefined;
    }
    void this.#prepare();
    this.#changed.emit();
  }

  /** Phases the class; does nothing where that cannot be done, as `problems` says. */
  async start(): Promise<void> {
    if (!this.canStart) {
      return;
    }
    const { number, options, classes } = this;
    this.#error = undefined;
    try {
      await this.#phasing.phase(
        number,
        options,
        () => !this.#isDisposed && number === this.number && classes === this.classes,
      );
    } catch (error) {
      this.#error = error;
    }
    this.#startIfAsked();
    this.#tell();
  }

  /** Ends phasing; what it has come to stays. */
  cancel(): void {
    this.#phasing.cancel();
  }

  /** Begins anew after a failure: a worker that has broken down answers no more. */
  retry(): void {
    this.#phasing.renew();
    this.#show(true);
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#loader.dispose();
      this.#reopening.begin();
      this.#outputs.dispose();
      this.#phasing.dispose();
      Signal.clearData(this);
    }
  }

  /** Shows the class that is chosen now in the place of another. */
  #show(isOtherIteration: boolean): void {
    this.#phasing.forget();
    this.#error = undefined;
    if (isOtherIteration || this.classes === undefined) {
      void this.#load();
    } else {
      void this.#prepare();
    }
    this.#changed.emit();
  }

  /** Shows a class of the latest iteration there is now. */
  async #reopenLatest(number: number, isStarted: boolean): Promise<void> {
    const isWanted = this.#reopening.begin();
    let latest: number | undefined;
    try {
      latest = (await this.#outputs.look()).at(-1);
    } catch {
      // Where nobody answers, the iteration that is shown is the latest one that is known.
      latest = this.classes?.iteration;
    }
    if (!isWanted()) {
      return;
    }
    const { key, options } = this.#args;
    const isOther = latest !== this.classes?.iteration;
    const isSame = !isOther && number === this.number;
    const start = isStarted || this.#args.start === true;
    this.#args = { key, class: number, ...(options && { options }), ...(start && { start }) };
    if (!isSame) {
      this.#show(isOther);
    }
    this.#startIfAsked();
    this.#tell();
  }

  async #load(): Promise<void> {
    this.#error = undefined;
    try {
      const loaded = await this.#loader.load(this.#args.iteration, this.#phasing.phaser);
      if (loaded === undefined) {
        return;
      }
      this.#outputs.take(loaded.iterations);
      await this.#prepare();
      this.#startIfAsked();
    } catch (error) {
      this.#error = error;
    }
    this.#tell();
  }

  async #prepare(): Promise<void> {
    if (this.classes === undefined || !this.#isRight) {
      this.#phasing.stopPreparing();
      return;
    }
    try {
      await this.#phasing.prepare(this.number, this.options);
    } catch (error) {
      this.#error = error;
      this.#tell();
    }
  }

  get #isRight(): boolean {
    return Object.keys(this.problems).length === 0;
  }

  /** Begins what was asked for as soon as nothing else is being phased. */
  #startIfAsked(): void {
    if (this.#args.start === true && this.classes !== undefined && !this.#phasing.isPhasing) {
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
