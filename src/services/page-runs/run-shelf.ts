import type { RunAction, StartRequest, SteerRequest } from '@damselfly/remote/http';
import { UUID } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Poll } from '@lumino/polling';
import type { ISignal } from '@lumino/signaling';
import { Check } from 'typebox/value';
import { errorText } from '../error-text.ts';
import type { LocateFile } from './coordinator/run-job.ts';
import type { KnownRun } from './describe-run.ts';
import { KnownRuns } from './known-runs.ts';
import { heldRuns } from './locks.ts';
import { PageMessageSchema, SHARED_CHANNEL, type PageMessage } from './messages.ts';
import { runInWorker, steerInWorker } from './run-worker.ts';
import { RunsInHand } from './runs-in-hand.ts';
import { keepStorage } from './storage/keep-storage.ts';
import type { RunFolder, RunStorage } from './storage/run-folder.ts';

/** Milliseconds between two looks for runs whose page was closed: nobody else tells of them. */
const LOST_INTERVAL = 5000;

/** The runs in the page's storage, and the workers of those that this page started. */
export class RunShelf implements IDisposable {
  /** Resolved once the runs of earlier pages are known. */
  readonly ready: Promise<void>;
  readonly #storage: Promise<RunStorage>;
  readonly #locate: LocateFile;
  readonly #version: string;
  readonly #runs: KnownRuns;
  readonly #own = new RunsInHand();
  readonly #poll: Poll;
  #channel: BroadcastChannel | undefined;
  #isDisposed = false;

  constructor(storage: Promise<RunStorage>, locate: LocateFile, version: string) {
    this.#storage = storage;
    this.#locate = locate;
    this.#version = version;
    this.#runs = new KnownRuns((id) => this.folder(id));
    this.ready = this.#open();
    this.#poll = new Poll({
      factory: () => this.#lookForLost(),
      frequency: { interval: LOST_INTERVAL, backoff: false },
      name: 'jupyterlab-damselfly:page-runs',
      standby: 'when-hidden',
    });
  }

  get runs(): KnownRun[] {
    return this.#runs.all;
  }

  /** Something about a run changed; its id. */
  get changed(): ISignal<unknown, string> {
    return this.#runs.changed;
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
    this.#runs.dispose();
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
    this.#runs.set(run);
    this.#takeInHand(run, false);
    return run;
  }

  /** Asks whoever has the run in hand; one that nobody has is taken up again. */
  control(run: KnownRun, action: RunAction): Promise<void> {
    const { id } = run.request;
    if (run.isHeld) {
      this.#post({ kind: 'control', id, action });
    } else {
      this.#runs.set({ ...run, isHeld: true, breakdown: undefined });
      this.#takeInHand(run, true);
    }
    return Promise.resolve();
  }

  /** Takes up a run that nobody has, to go on up to another iteration than was asked for. */
  extend(run: KnownRun, iterations: number): Promise<void> {
    const request = { ...run.request, iterations };
    this.#runs.set({ ...run, request, isHeld: true, breakdown: undefined });
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
    await this.#runs.reload(id, false);
  }

  async remove(id: string): Promise<void> {
    await (await this.#storage).remove(id);
    this.#post({ kind: 'gone', id });
    this.#runs.forget(id);
  }

  async #open(): Promise<void> {
    const storage = await this.#storage;
    this.#channel = new BroadcastChannel(
      storage.isLasting ? SHARED_CHANNEL : `${SHARED_CHANNEL}-${UUID.uuid4()}`,
    );
    this.#channel.addEventListener('message', ({ data }) => {
      if (Check(PageMessageSchema, data)) {
        this.#runs.take(data);
      }
    });
    const held = await heldRuns();
    for (const id of await storage.ids()) {
      // One that cannot be read must not keep the page from the others.
      await this.#runs.reload(id, held.has(id)).catch(() => undefined);
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
    await this.#runs.reload(id, false, { breakdown }).catch((error: unknown) => {
      reason ??= errorText(error);
    });
    const run = this.#runs.get(id);
    if (run !== undefined) {
      // What was read before it was taken up again says that nobody has it.
      this.#runs.set({ ...run, isHeld: !isLast(), breakdown: isLast() ? reason : undefined });
    }
  }

  async #lookForLost(): Promise<void> {
    const waiting = this.runs.filter(({ request, isHeld }) => isHeld && !this.#own.has(request.id));
    if (waiting.length > 0) {
      const held = await heldRuns();
      for (const run of waiting.filter(({ request }) => !held.has(request.id))) {
        this.#runs.set({ ...run, isHeld: false });
      }
    }
  }

  #post(message: PageMessage): void {
    this.#channel?.postMessage(message);
  }
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}
