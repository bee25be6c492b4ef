import { backendError, inputError, runError } from '@damselfly/compute/errors.ts';
import {
  estimateWithTime,
  type Engine,
  type Estimate,
  type EstimateRequest,
  type FrameColumn,
  type IterationQuality,
  type RunAction,
  type RunDetail,
  type RunFile,
  type RunSummary,
  type StartRequest,
  type SteerAsked,
  type SteerRequest,
  wrongRunName,
} from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { UUID } from '@lumino/coreutils';
import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../error-text.ts';
import type {
  AbortOptions,
  Connection,
  FramesOptions,
  RunSource,
  VolumeBytes,
  VolumeOptions,
} from '../runs/run-source.ts';
import { askedModels } from './asked-models.ts';
import { checkAction, checkExtending } from './check-action.ts';
import { checkBlacklist, checkSteering } from './check-steering.ts';
import { detailOf, stateOf, summaryOf, type KnownRun, type Telling } from './describe-run.ts';
import { EXAMPLE_FOLDER } from '../places/paths.ts';
import type { PageFiles } from './files/page-files.ts';
import { PageEngine } from './page-engine.ts';
import { PageRunResults } from './page-run-results.ts';
import { probeKeeper } from './probe-keeper.ts';
import { outputsOf } from './read-results.ts';
import { RunShelf } from './run-shelf.ts';
import type { RunStorage } from './storage/run-folder.ts';

/** The runs that this browser computes and keeps. */
export class PageRunSource implements RunSource, IDisposable {
  readonly name = 'page';
  readonly inputs: PageFiles;
  readonly #trans: TranslationBundle;
  readonly #version: string;
  readonly #shelf: RunShelf;
  readonly #results: PageRunResults;
  readonly #engine: PageEngine;
  #connection: Connection = { state: 'connecting' };
  readonly #connectionChanged = new Signal<this, Connection>(this);
  readonly #runChanged = new Signal<this, string | undefined>(this);
  readonly #enginesChanged = new Signal<this, void>(this);

  /**
   * @param storage where runs are kept (storage/open-storage.ts).
   * @param about `version` of this program, for the records.
   */
  constructor(
    inputs: PageFiles,
    storage: Promise<RunStorage>,
    { version, trans }: { readonly version: string; readonly trans: TranslationBundle },
  ) {
    this.#trans = trans;
    this.#version = version;
    this.inputs = inputs;
    this.#shelf = new RunShelf(storage, (path) => inputs.locate(path), version);
    this.#results = new PageRunResults((id) => this.#shelf.folder(id));
    this.#engine = new PageEngine(trans);
    this.#shelf.changed.connect(this.#onChanged, this);
    this.#engine.changed.connect(this.#onEngine, this);
    void this.#connect(storage);
  }

  get connection(): Connection {
    return this.#connection;
  }

  get connectionChanged(): ISignal<this, Connection> {
    return this.#connectionChanged;
  }

  get runs(): readonly RunSummary[] {
    return this.#shelf.runs
      .map((run) => summaryOf(run, this.#telling))
      .sort((a, b) => (b.created ?? '').localeCompare(a.created ?? ''));
  }

  get runChanged(): ISignal<this, string | undefined> {
    return this.#runChanged;
  }

  get engines(): readonly Engine[] {
    return [this.#engine.state];
  }

  get enginesChanged(): ISignal<this, void> {
    return this.#enginesChanged;
  }

  lookAtDevices(): void {
    this.#engine.look();
  }

  /** Whether a run would be lost if this page were closed now. */
  get isBusy(): boolean {
    return this.#shelf.hasOwn;
  }

  get isDisposed(): boolean {
    return this.#shelf.isDisposed;
  }

  /** Runs that this page has in hand go with it; they can be resumed. */
  dispose(): void {
    this.#results.dispose();
    this.#engine.dispose();
    this.#shelf.dispose();
    Signal.clearData(this);
  }

  async detail(id: string): Promise<RunDetail> {
    const run = this.#find(id);
    const outputs = await outputsOf(await this.#shelf.folder(id));
    const detail = detailOf(run, outputs, this.#telling);
    return run.record ? detail : { ...detail, facts: await askedModels(run.request) };
  }

  async volume(id: string, iteration: number, options: VolumeOptions): Promise<VolumeBytes> {
    return this.#results.volume(this.#find(id), iteration, options);
  }

  async frames(
    id: string,
    iteration: number,
    column: FrameColumn,
    options?: FramesOptions,
  ): Promise<Int32Array | Float64Array> {
    return this.#results.frames(this.#find(id), iteration, column, options);
  }

  async quality(id: string, iteration: number): Promise<IterationQuality> {
    return this.#results.quality(this.#find(id), iteration);
  }

  async text(id: string, which: 'log' | 'stdout' | 'stderr'): Promise<string> {
    return this.#results.text(this.#find(id), which);
  }

  async files(id: string): Promise<RunFile[]> {
    return this.#results.files(this.#find(id));
  }

  download(id: string, file: RunFile): Promise<Blob> {
    return this.#results.download(id, file);
  }

  async downloadAll(id: string): Promise<Blob> {
    return this.#results.downloadAll(this.#find(id));
  }

  /** @throws Run while it is in hand. */
  async remove(id: string): Promise<void> {
    const run = this.#find(id);
    if (run.isHeld) {
      const reason = 'it is not finished; cancel it first, then delete it';
      throw runError({ folder: run.request.name, reason });
    }
    await this.#shelf.remove(id);
  }

  async control(id: string, action: RunAction): Promise<void> {
    const run = this.#find(id);
    checkAction(summaryOf(run, this.#telling), action);
    await this.#shelf.control(run, action);
  }

  async extend(id: string, iterations: number): Promise<void> {
    const run = this.#find(id);
    checkExtending(summaryOf(run, this.#telling), iterations);
    await this.#shelf.extend(run, iterations);
  }

  /** Its worker answers by an event; what would be refused is told at once. */
  async steer(id: string, asked: SteerAsked): Promise<void> {
    const run = this.#find(id);
    const request: SteerRequest = { id: UUID.uuid4(), ...asked };
    checkSteering(run, request);
    await checkBlacklist(run, request, this.inputs);
    await this.#shelf.steer(run, request);
  }

  async start(request: StartRequest): Promise<RunSummary> {
    const wrongName = wrongRunName(request.name);
    if (wrongName) {
      throw inputError(wrongName);
    }
    const { isReady, reason } = this.#engine.state;
    if (!isReady) {
      throw backendError({ backend: 'wasm', operation: 'starting', reason });
    }
    return summaryOf(await this.#shelf.start(request), this.#telling);
  }

  estimate(request: EstimateRequest, options?: AbortOptions): Promise<Estimate> {
    const surroundings = { version: this.#version, engine: this.#engine, files: this.inputs };
    return estimateWithTime(request, probeKeeper(request, surroundings, options));
  }

  readText(path: string, { signal }: AbortOptions = {}): Promise<string> {
    return this.inputs.text(path, signal);
  }

  prepareExample(): Promise<string> {
    return Promise.resolve(`${EXAMPLE_FOLDER}/config.ini`);
  }

  get #telling(): Telling {
    return { now: Date.now(), trans: this.#trans };
  }

  async #connect(storage: Promise<RunStorage>): Promise<void> {
    try {
      await this.#shelf.ready;
      const { reason } = await storage;
      this.#connection = { state: 'live' };
      this.#engine.useStorage(true, reason);
    } catch (error) {
      const reason = errorText(error);
      this.#connection = { state: 'absent', reason };
      this.#engine.useStorage(false, reason);
    }
    this.#connectionChanged.emit(this.#connection);
    this.#runChanged.emit(undefined);
  }

  #onEngine(): void {
    this.#enginesChanged.emit();
  }

  #onChanged(_: unknown, id: string): void {
    this.#runChanged.emit(id);
    this.#engine.count(this.#shelf.runs.filter(({ isHeld }) => isHeld).map(stateOf));
  }

  #find(id: string): KnownRun {
    const run = this.#shelf.get(id);
    if (run === undefined) {
      throw runError({ folder: id, reason: 'this browser keeps no such run' });
    }
    return run;
  }
}
