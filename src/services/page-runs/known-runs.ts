import { Signal, type ISignal } from '@lumino/signaling';
import type { KnownRun } from './describe-run.ts';
import type { PageMessage } from './messages.ts';
import { readRun } from './read-run.ts';
import type { PageEvent } from './records.ts';
import type { RunFolder } from './storage/run-folder.ts';

/** What is to be known of a run when it is read again. */
export interface ReloadOptions {
  /** Why its worker broke down. */
  readonly breakdown?: string | undefined;
  /** Events that must be there, else the storage is behind what is known. */
  readonly least?: number | undefined;
}

/** The runs in the page's storage as last heard of: read from there, and told by whichever page computes them. */
export class KnownRuns {
  readonly #folder: (id: string) => Promise<RunFolder>;
  readonly #runs = new Map<string, KnownRun>();
  readonly #changed = new Signal<this, string>(this);

  constructor(folder: (id: string) => Promise<RunFolder>) {
    this.#folder = folder;
  }

  /** Something about a run changed; its id. */
  get changed(): ISignal<this, string> {
    return this.#changed;
  }

  get all(): KnownRun[] {
    return [...this.#runs.values()];
  }

  dispose(): void {
    Signal.clearData(this);
  }

  get(id: string): KnownRun | undefined {
    return this.#runs.get(id);
  }

  set(run: KnownRun): void {
    this.#runs.set(run.request.id, run);
    this.#changed.emit(run.request.id);
  }

  forget(id: string): void {
    this.#runs.delete(id);
    this.#changed.emit(id);
  }

  /** Takes in what a page tells of a run. */
  take(message: PageMessage): void {
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
          this.set({ ...run, isHeld: true, progress: message.progress });
        }
        break;
      case 'gone':
        this.forget(message.id);
        break;
      case 'control':
      case 'steer':
        break;
    }
  }

  /** Reads a run again. @throws what reading throws. */
  async reload(
    id: string,
    isHeld: boolean,
    { breakdown, least }: ReloadOptions = {},
  ): Promise<void> {
    const stored = await readRun(await this.#folder(id));
    const known = this.#runs.get(id);
    if (stored !== undefined && stored.events.length >= (least ?? known?.events.length ?? 0)) {
      this.set({ ...stored, isHeld, progress: known?.progress, breakdown });
    }
  }

  #append(run: KnownRun, event: PageEvent): void {
    const hasProgress = event.event !== 'ended' && event.event !== 'iteration';
    const progress = hasProgress ? run.progress : undefined;
    const isHeld = isHeldAfter(event, run);
    this.set({ ...run, events: [...run.events, event], isHeld, progress });
    if (event.event === 'started') {
      // The record was written before.
      this.#catchUp(run.request.id, true);
    }
  }

  /** Reads what another page has written; where it cannot be read, what is known stays. */
  #catchUp(id: string, isHeld: boolean, least?: number): void {
    this.reload(id, isHeld, { least }).catch(() => undefined);
  }
}

/** Whether a run is in hand after an event; a run that rests is steered as it lies. */
function isHeldAfter({ event }: PageEvent, run: KnownRun | undefined): boolean {
  const isSteering = event === 'steer' || event === 'undo';
  return isSteering ? (run?.isHeld ?? false) : event !== 'ended';
}
