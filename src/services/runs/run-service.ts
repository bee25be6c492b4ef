import type { Engine } from '@damselfly/remote/http';
import { Signal, type ISignal } from '@lumino/signaling';
import { runKey } from './run-key.ts';
import type { RunSource } from './run-source.ts';
import type { IRunService, KnownRun } from './tokens.ts';

/** Joins the runs of all sources. */
export class RunService implements IRunService {
  readonly #sources: RunSource[] = [];
  readonly #loading: Promise<void>[] = [];
  readonly #changed = new Signal<this, string | undefined>(this);
  readonly #enginesChanged = new Signal<this, void>(this);

  get ready(): Promise<void> {
    return Promise.all(this.#loading).then(() => undefined);
  }

  get sources(): readonly RunSource[] {
    return this.#sources;
  }

  get runs(): readonly KnownRun[] {
    return this.#sources
      .flatMap((source) => source.runs.map((summary) => knownRun(source, summary)))
      .sort((a, b) => timeOf(b) - timeOf(a));
  }

  get changed(): ISignal<this, string | undefined> {
    return this.#changed;
  }

  get engines(): readonly { readonly source: RunSource; readonly engine: Engine }[] {
    return this.#sources.flatMap((source) => source.engines.map((engine) => ({ source, engine })));
  }

  get enginesChanged(): ISignal<this, void> {
    return this.#enginesChanged;
  }

  addSource(source: RunSource | Promise<RunSource>): void {
    if (source instanceof Promise) {
      this.#loading.push(
        source.then(
          (loaded) => {
            this.#add(loaded);
          },
          // Whoever loads it tells why; its runs and engines are absent.
          () => undefined,
        ),
      );
    } else {
      this.#add(source);
    }
  }

  get(key: string): KnownRun | undefined {
    const source = this.sourceOf(key);
    const summary = source?.runs.find(({ id }) => runKey(source, id) === key);
    return source && summary && knownRun(source, summary);
  }

  sourceOf(key: string): RunSource | undefined {
    return this.#sources.find(({ name }) => key.startsWith(`${name}:`));
  }

  #add(source: RunSource): void {
    this.#sources.push(source);
    // The server before the page, whichever has loaded first: it survives the page.
    this.#sources.sort((a, b) => a.name.localeCompare(b.name));
    source.runChanged.connect(this.#onRunChanged, this);
    source.enginesChanged.connect(this.#onEnginesChanged, this);
    this.#changed.emit(undefined);
    this.#enginesChanged.emit();
  }

  #onRunChanged(source: RunSource, id: string | undefined): void {
    this.#changed.emit(id === undefined ? undefined : runKey(source, id));
  }

  #onEnginesChanged(): void {
    this.#enginesChanged.emit();
  }
}

function knownRun(source: RunSource, summary: KnownRun['summary']): KnownRun {
  return { key: runKey(source, summary.id), source, summary };
}

function timeOf({ summary }: KnownRun): number {
  return Date.parse(summary.created ?? summary.updated);
}
