import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import { errorText } from '../../../services/error-text.ts';
import type { Companions } from '../../../viewers/volume/together/companions.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { DEFAULT_VOLUME_STATE, type VolumeState } from '../../../viewers/volume/volume-state.ts';
import {
  isContents,
  type FileContents,
  type OpenedVolume,
  type ReadVolume,
} from '../data/volume-request.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import type { VolumeArgs } from '../volume-args.ts';
import { ShownBeside } from './shown-beside.ts';
import { voxelIn } from './voxel-in.ts';

/** Something that takes a while, with its part that is done where that is known. */
export interface Activity {
  readonly kind: 'read' | 'save' | 'movie' | 'companions' | 'support';
  readonly part?: number;
}

interface ShownData {
  readonly data: VolumeData;
  /** Voxels of it whose values are no numbers. */
  readonly notMeasured: number;
}

/** What a volume panel shows: one volume of a file, and how. */
export class VolumeModel implements IDisposable {
  readonly #reader: VolumeReader;
  readonly #beside: ShownBeside;
  readonly #locate: LocateFile;
  readonly #changed = new Signal<this, void>(this);
  #args: VolumeArgs;
  #view = DEFAULT_VOLUME_STATE;
  #opened: OpenedVolume | undefined;
  /** Of the file that is open. */
  #openedPath: string | undefined;
  #contents: FileContents | undefined;
  #shown: ShownData | undefined;
  #activity: Activity | undefined;
  #problem: string | undefined;
  #isCancelled = false;
  #wish = 0;
  #recording = new AbortController();
  #isDisposed = false;

  constructor(createReader: () => VolumeReader, locate: LocateFile, args: VolumeArgs) {
    this.#reader = createReader();
    this.#beside = new ShownBeside(createReader, locate);
    this.#beside.changed.connect(this.#onBeside, this);
    this.#locate = locate;
    this.#args = args;
    this.#renewView();
    if (args.path !== undefined) {
      void this.#open(args.path);
    }
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The arguments that open the panel as it is now. */
  get args(): VolumeArgs {
    return this.#args;
  }

  get opened(): OpenedVolume | undefined {
    return this.#opened;
  }

  /** What the file holds, where it is no volume. */
  get contents(): FileContents | undefined {
    return this.#contents;
  }

  /** Voxels of the shown volume whose values are no numbers. */
  get notMeasured(): number {
    return this.#shown?.notMeasured ?? 0;
  }

  /** What takes a while; undefined when nothing does. */
  get activity(): Activity | undefined {
    const { reading } = this.#beside;
    return this.#activity ?? (reading === undefined ? undefined : { kind: reading });
  }

  /** Why there is nothing to see, or nothing else. */
  get problem(): string | undefined {
    return this.#problem ?? this.#beside.problem;
  }

  /** Whether the user has ended the reading of what was to be seen. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** The same object until something of it changes. */
  get view(): VolumeState {
    return this.#view;
  }

  get space(): VolumeData['space'] {
    return this.#args.space ?? this.#opened?.space ?? 'real';
  }

  get mode(): number {
    return this.#args.mode ?? 0;
  }

  /** The volume; no file says the unit of its values. */
  get data(): VolumeData | undefined {
    return this.#shown?.data;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  setView(view: VolumeState): void {
    // This very object, which the viewer knows as its own.
    this.#view = view;
    this.#set({ view });
  }

  /** What it is shown together with; the same object until it changes. */
  get companions(): Companions {
    return this.#beside.companions;
  }

  /** The mask whose outline is drawn. */
  get support(): VolumeData | undefined {
    return this.#beside.support;
  }

  /** Another file is shown together with it. */
  compareWith(other: string): void {
    this.#args = { ...this.#args, other };
    const { together } = this.#view;
    this.showTogether(together === 'alone' ? 'swipe' : together, 'other');
  }

  showTogether(together: VolumeState['together'], companions: 'other' | 'modes'): void {
    this.#args = { ...this.#args, companions };
    this.setView({ ...this.#view, together });
  }

  /** @param path of a mask, or nothing to draw none. */
  outlineSupport(path: string | undefined): void {
    const args = { ...this.#args };
    delete args.support;
    this.#args = args;
    this.#set(path === undefined ? {} : { support: path });
  }

  linkCamera(isLinked: boolean): void {
    this.#set({ linksCamera: isLinked });
  }

  showSlices(isShown: boolean): void {
    this.#set({ slices: isShown });
  }

  /** Another file takes its place; how it is looked at stays. */
  show(path: string): void {
    this.#args = { ...this.#args, path, mode: 0 };
    delete this.#args.dataset;
    void this.#open(path);
  }

  /** Another dataset of the file, as what it is, and at levels of its own. */
  showDataset(dataset: string): void {
    const { path } = this.#args;
    if (path !== undefined) {
      const args: VolumeArgs = { ...this.#args, dataset, mode: 0, view: { ...this.#args.view } };
      delete args.space;
      for (const ofValues of ['level', 'further', 'range', 'scale'] as const) {
        delete args.view?.[ofValues];
      }
      this.#args = args;
      void this.#open(path);
    }
  }

  setMode(mode: number): void {
    this.#set({ mode });
    void this.#bring();
  }

  /** Density or intensity: values are read anew, and coloured, on the scale that suits them; a chosen one stays. */
  setSpace(space: VolumeData['space']): void {
    const { scale } = this.#view;
    const isChosen = scale !== this.#scale;
    this.#args = { ...this.#args, space };
    this.setView({ ...this.#view, scale: isChosen ? scale : this.#scale });
    void this.#bring();
  }

  /** Reads what was cancelled. */
  readAgain(): void {
    void this.#bring();
  }

  /** Ends what takes a while. */
  cancel(): void {
    const { reading } = this.#beside;
    if (this.#activity === undefined && reading !== undefined) {
      this.#giveUp(reading);
      return;
    }
    this.#reader.cancel();
    this.#recording.abort();
  }

  /** The values as a file; CXI takes the support with them. @throws what reading throws. */
  async file(format: 'mrc' | 'cxi'): Promise<Blob> {
    const report = this.#report('save');
    try {
      return await (format === 'mrc'
        ? this.#reader.mrc(this.mode, report)
        : this.#reader.cxi(this.mode, this.space, this.support, report));
    } finally {
      this.#tell(undefined);
    }
  }

  /** Tells how far a recording is, and ends it when the user wants it. @throws what `record` throws. */
  async movie(
    record: (report: (part: number) => void, signal: AbortSignal) => Promise<Blob>,
  ): Promise<Blob> {
    this.#recording = new AbortController();
    try {
      return await record(this.#report('movie'), this.#recording.signal);
    } finally {
      this.#tell(undefined);
    }
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#recording.abort();
      this.#reader.dispose();
      this.#beside.dispose();
      Signal.clearData(this);
    }
  }

  get #scale(): ReadVolume['scale'] {
    return this.space === 'reciprocal' ? 'log' : 'linear';
  }

  #set(change: Partial<VolumeArgs>): void {
    this.#args = { ...this.#args, ...change };
    this.#renewView();
    this.#bringBeside();
    this.#changed.emit();
  }

  #renewView(): void {
    const view = {
      ...DEFAULT_VOLUME_STATE,
      scale: this.#scale,
      inspector: true,
      ...this.#args.view,
    };
    if (JSON.stringify(view) !== JSON.stringify(this.#view)) {
      this.#view = view;
    }
  }

  #begin(): number {
    this.#problem = undefined;
    this.#contents = undefined;
    this.#isCancelled = false;
    return ++this.#wish;
  }

  async #open(path: string): Promise<void> {
    const wish = this.#begin();
    this.#shown = undefined;
    this.#beside.forgetProblems();
    this.#tell({ kind: 'read', part: 0 });
    try {
      const { dataset } = this.#args;
      const wanted = dataset === undefined ? 'likeliest' : { dataset };
      const opened = await this.#reader.open(path, this.#locate, wanted);
      if (wish === this.#wish) {
        if (isContents(opened)) {
          this.#contents = opened;
          this.#forget();
          this.#tell(undefined);
          return;
        }
        this.#opened = opened;
        this.#openedPath = path;
        this.#renewView();
        await this.#bring();
      }
    } catch (error) {
      // Of the same file another dataset can still be chosen.
      if (wish === this.#wish && path !== this.#openedPath) {
        this.#forget();
      }
      this.#fail(wish, error);
    }
  }

  async #bring(): Promise<void> {
    const wish = this.#begin();
    try {
      const read = await this.#reader.volume(this.mode, this.#scale, this.#report('read'));
      if (wish === this.#wish) {
        const { notMeasured = 0, ...volume } = read;
        const voxel = voxelIn(this.space, this.#opened);
        this.#shown = { data: { ...volume, space: this.space, voxel }, notMeasured };
        this.#bringBeside();
        this.#beside.name();
        this.#tell(undefined);
      }
    } catch (error) {
      this.#fail(wish, error);
    }
  }

  /** No volume is open. */
  #forget(): void {
    this.#opened = undefined;
    this.#openedPath = undefined;
    this.#bringBeside();
  }

  #bringBeside(): void {
    this.#beside.bring({
      args: this.#args,
      opened: this.#opened,
      mode: this.mode,
      together: this.#view.together,
      scale: this.#scale,
      space: this.space,
    });
  }

  /** Wants no more what is on its way. */
  #giveUp(reading: 'companions' | 'support'): void {
    if (reading === 'support') {
      this.outlineSupport(undefined);
    } else {
      this.showTogether('alone', this.#args.companions ?? 'other');
    }
  }

  #onBeside(): void {
    this.#changed.emit();
  }

  #fail(wish: number, error: unknown): void {
    if (wish === this.#wish) {
      this.#isCancelled = error instanceof Error && error.name === 'AbortError';
      this.#problem = this.#isCancelled ? undefined : errorText(error);
      this.#tell(undefined);
    }
  }

  #report(kind: Activity['kind']): (part: number) => void {
    return (part) => {
      this.#tell({ kind, part });
    };
  }

  #tell(activity: Activity | undefined): void {
    if (!this.#isDisposed) {
      this.#activity = activity;
      this.#changed.emit();
    }
  }
}
