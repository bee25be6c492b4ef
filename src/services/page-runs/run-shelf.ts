import type { RunAction, StartRequest, SteerRequest } from '@damselfly/remote/http';
import { UUID } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Poll } from '@lumino/polling';
import { Signal, type ISignal } from '@lumino/signaling';
import { Check } from 'typebox/value';
import { errorText } from '../error-text.ts';
import type { LocateFile } from './coordinator/run-job.ts';
import type { KnownRun } from './describe-run.ts';
import { heldRuns } from './locks.ts';
import { PageMessageSchema, SHARED_CHANNEL, type PageMessage } from './messages.ts';
import { readRun } from './read-run.ts';
import type { PageEvent } from './records.ts';
import { runInWorker, steerInWorker } from './run-worker.ts';
import { RunsInHand } from './runs-in-hand.ts';
import { keepStorage } from './storage/keep-storage.ts';
import type { RunFolder, RunStorage } from './storage/run-folder.ts';

/** Milliseconds between two looks for runs whose page was closed: nobody else tells of them. */
const LOST_INTERVAL = 5000;

/** The runs in the page's storage as last heard of, and the workers of those that this page started. */
export class RunShelf implements IDisposable {
  /** Resolved once the runs of earlier pages are known. */
  readonly ready: Promise<void>;
  readonly #storage: Promise<RunStorage>;
  readonly #locate: LocateFile;
  readonly #version: string;
  readonly #runs = new Map<string, KnownRun>();
  readonly #own = new RunsInHand();
  readonly #changed = new Signal<this, string>(this);
  readonly #poll: Poll;
  #channel: BroadcastChannel | undefined;
  #isDisposed = false;

  constructor(storage: Promise<RunStorage>, locate: LocateFile, version: string) {
    this.#storage = storage;
    this.#locate = locate;
    this.#version = version;
    this.ready = this.#open();
    this.#poll = new Poll({
      factory: () => this.#lookForLost(),
      frequency: { interval: LOST_INTERVAL, backoff: false },
      name: 'jupyterlab-damselfly:page-runs',
      standby: 'when-hidden',
    });
  }

  get runs(): KnownRun[] {
    return [...this.#runs.values()];
  }

  /** Something about a run changed; its id. */
  get changed(): ISignal<this, string> {
    return this.#changed;
  }

  get hasOwn(): boolean {
    return this.#own.hasAny;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#poll.dispose();
    this.#channel?.close();
    Signal.clearData(this);
  }

  get(id: string): KnownRun | undefined {
    return this.#runs.get(id);
  }

  async folder(id: string): Promise<RunFolder> {
    return (await this.#storage).folder(id);
  }

  /** Starts a run; asked twice for the same id, it starts one. */
  async start(request: StartRequest): Promise<KnownRun> {
    await this.ready;
    const known = this.#runs.get(request.id);
    if (known !== undefined) {
      return known;
    }
    const run: KnownRun = {
      request: { ...request, created: new Date().toISOString(), seed: randomSeed() },
      events: [],
      isHeld: true,
    };
    this.#set(run);
    this.#takeInHand(run, false);
    return run;
  }

  /** Asks whoever has the run in hand; one that nobody has is taken up again. */
  control(run: KnownRun, action: RunAction): Promise<void> {
    const { id } = run.request;
    if (run.isHeld) {
      this.#post({ kind: 'control', id, action });
    } else {
      this.#set({ ...run, isHeld: true, breakdown: undefined });
      this.#takeInHand(run, true);
    }
    return Promise.resolve();
  }

  /** Takes up a run that nobody has, to go on up to another iteration than was asked for. */
  extend(run: KnownRun, iterations: number): Promise<void> {
    const request = { ...run.request, iterations };
    this.#set({ ...run, request, isHeld: true, breakdown: undefined });
    this.#takeInHand({ ...run, request }, true);
    return Promise.resolve();
  }

  /** Asks whoever has the run in hand to change it; where nobody has, a worker writes it down. */
  async steer(run: KnownRun, request: SteerRequest): Promise<void> {
    const { id } = run.request;
    if (run.isHeld) {
      this.#post({ kind: 'steer', id, request });
      return;
    }
    const storage = await this.#storage;
    const memory = storage.isLasting ? undefined : await storage.folder(id);
    const channel = this.#channel?.name ?? SHARED_CHANNEL;
    const job = { request: run.request, channel, resume: true, version: this.#version };
    await steerInWorker(job, request, memory);
    await this.#reload(id, false);
  }

  async remove(id: string): Promise<void> {
    await (await this.#storage).remove(id);
    this.#post({ kind: 'gone', id });
    this.#forget(id);
  }

  async #open(): Promise<void> {
    const storage = await this.#storage;
    this.#channel = new BroadcastChannel(
      storage.isLasting ? SHARED_CHANNEL : `${SHARED_CHANNEL}-${UUID.uuid4()}`,
    );
    this.#channel.addEventListener('message', ({ data }) => {
      if (Check(PageMessageSchema, data)) {
        this.#take(data);
      }
    });
    const held = await heldRuns();
    for (const id of await storage.ids()) {
      // One that cannot be read must not keep the page from the others.
      await this.#reload(id, held.has(id)).catch(() => undefined);
    }
  }

  /** Gives the run to a worker, and sees to it that its end is known whatever happens. */
  #takeInHand({ request }: KnownRun, resume: boolean): void {
    const { id } = request;
    this.#own.take(
      id,
      () => this.#compute(request, resume),
      (breakdown, isLast) => this.#settle(id, breakdown, isLast),
    );
  }

  /** @returns why its worker broke down, where it did. */
  async #compute(request: KnownRun['request'], resume: boolean): Promise<string | undefined> {
    try {
      const storage = await this.#storage;
      const memory = storage.isLasting ? undefined : await storage.folder(request.id);
      await keepStorage();
      const channel = this.#channel?.name ?? SHARED_CHANNEL;
      await runInWorker({ request, channel, resume, version: this.#version }, this.#locate, memory);
      return undefined;
    } catch (error) {
      return errorText(error);
    }
  }

  /** @param isLast whether the run has not been taken up again meanwhile. */
  async #settle(id: string, breakdown: string | undefined, isLast: () => boolean): Promise<void> {
    let reason = breakdown;
    await this.#reload(id, false, { breakdown }).catch((error: unknown) => {
      reason ??= errorText(error);
    });
    const run = this.#runs.get(id);
    if (run !== undefined) {
      // What was read before it was taken up again says that nobody has it.
      this.#set({ ...run, isHeld: !isLast(), breakdown: isLast() ? reason : undefined });
    }
  }

  #take(message: PageMessage): void {
    const run = this.#runs.get(message.id);
    switch (message.kind) {
      case 'event':
        if (run?.events.length === message.count - 1) {
          this.#append(run, message.event);
        } else {
          // This page has missed some, or a storage that was full has kept fewer than it had promised.
          this.#catchUp(message.id, isHeldAfter(message.event, run), message.count);
        }
        break;
      case 'progress':
        if (run !== undefined) {
          this.#set({ ...run, isHeld: true, progress: message.progress });
        }
        break;
      case 'gone':
        this.#forget(message.id);
        break;
      case 'control':
      case 'steer':
        break;
    }
  }

  #append(run: KnownRun, event: PageEvent): void {
    const hasProgress = event.event !== 'ended' && event.event !== 'iteration';
    const progress = hasProgress ? run.progress : undefined;
    const isHeld = isHeldAfter(event, run);
    this.#set({ ...run, events: [...run.events, event], isHeld, progress });
    if (event.event === 'started') {
      // The record was written before.
      this.#catchUp(run.request.id, true);
    }
  }

  /** Reads what another page has written; where it cannot be read, what is known stays. */
  #catchUp(id: string, isHeld: boolean, least?: number): void {
    this.#reload(id, isHeld, { least }).catch(() => undefined);
  }

  /** @param least events that must be there, else the storage is behind what is known. */
  async #reload(
    id: string,
    isHeld: boolean,
    { breakdown, least }: { breakdown?: string | undefined; least?: number | undefined } = {},
  ): Promise<void> {
    const stored = await readRun(await this.folder(id));
    const known = this.#runs.get(id);
    if (stored !== undefined && stored.events.length >= (least ?? known?.events.length ?? 0)) {
      this.#set({ ...stored, isHeld, progress: known?.progress, breakdown });
    }
  }

  async #lookForLost(): Promise<void> {
    const waiting = this.runs.filter(({ request, isHeld }) => isHeld && !this.#own.has(request.id));
    if (waiting.length > 0) {
      const held = await heldRuns();
      for (const run of waiting.filter(({ request }) => !held.has(request.id))) {
        this.#set({ ...run, isHeld: false });
      }
    }
  }

  #set(run: KnownRun): void {
    this.#runs.set(run.request.id, run);
    this.#changed.emit(run.request.id);
  }

  #forget(id: string): void {
    this.#runs.delete(id);
    this.#changed.emit(id);
  }

  #post(message: PageMessage): void {
    this.#channel?.postMessage(message);
  }
}

/** Whether a run is in hand after an event; a run that rests is steered as it lies. */
function isHeldAfter({ event }: PageEvent, run: KnownRun | undefined): boolean {
  const isSteering = event === 'steer' || event === 'undo';
  return isSteering ? (run?.isHeld ?? false) : event !== 'ended';
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}
