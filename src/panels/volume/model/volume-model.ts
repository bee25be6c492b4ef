import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { Companions } from '../../../viewers/volume/together/companions.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { DEFAULT_VOLUME_STATE, type VolumeState } from '../../../viewers/volume/volume-state.ts';
import type { FileContents, OpenedVolume, ReadVolume } from '../data/volume-request.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import type { VolumeArgs } from '../volume-args.ts';
import type { Activity } from './activity.ts';
import { ShownBeside } from './shown-beside.ts';
import { ShownFile } from './shown-file.ts';
import { VolumeSaving } from './volume-saving.ts';

/** What a volume panel shows: one volume of a file, and how. */
export class VolumeModel implements IDisposable {
  readonly #reader: VolumeReader;
  readonly #file: ShownFile;
  readonly #saving: VolumeSaving;
  readonly #beside: ShownBeside;
  readonly #changed = new Signal<this, void>(this);
  #args: VolumeArgs;
  #view = DEFAULT_VOLUME_STATE;
  #activity: Activity | undefined;
  #isDisposed = false;

  constructor(createReader: () => VolumeReader, locate: LocateFile, args: VolumeArgs) {
    const tell = (activity: Activity | undefined): void => {
      this.#tell(activity);
    };
    this.#reader = createReader();
    this.#file = new ShownFile(this.#reader, {
      locate,
      how: () => ({ mode: this.mode, scale: this.#scale, space: this.space }),
      opened: () => {
        this.#renewView();
      },
      forgotten: () => {
        this.#bringBeside();
      },
      read: () => {
        this.#bringBeside();
        this.#beside.name();
      },
      tell,
    });
    this.#saving = new VolumeSaving(this.#reader, tell);
    this.#beside = new ShownBeside(createReader, locate);
    this.#beside.changed.connect(this.#onBeside, this);
    this.#args = args;
    this.#renewView();
    if (args.path !== undefined) {
      this.#open(args.path);
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
    return this.#file.opened;
  }

  /** What the file holds, where it is no volume. */
  get contents(): FileContents | undefined {
    return this.#file.contents;
  }

  /** Voxels of the shown volume whose values are no numbers. */
  get notMeasured(): number {
    return this.#file.notMeasured;
  }

  /** What takes a while; undefined when nothing does. */
  get activity(): Activity | undefined {
    const { reading } = this.#beside;
    return this.#activity ?? (reading === undefined ? undefined : { kind: reading });
  }

  /** Why there is nothing to see, or nothing else. */
  get problem(): string | undefined {
    return this.#file.problem ?? this.#beside.problem;
  }

  /** Whether the user has ended the reading of what was to be seen. */
  get isCancelled(): boolean {
    return this.#file.isCancelled;
  }

  /** The same object until something of it changes. */
  get view(): VolumeState {
    return this.#view;
  }

  get space(): VolumeData['space'] {
    return this.#args.space ?? this.opened?.space ?? 'real';
  }

  get mode(): number {
    return this.#args.mode ?? 0;
  }

  /** The volume; no file says the unit of its values. */
  get data(): VolumeData | undefined {
    return this.#file.data;
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
    this.#open(path);
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
      this.#open(path);
    }
  }

  setMode(mode: number): void {
    this.#set({ mode });
    void this.#file.bring();
  }

  /** Density or intensity: values are read anew, and coloured, on the scale that suits them; a chosen one stays. */
  setSpace(space: VolumeData['space']): void {
    const { scale } = this.#view;
    const isChosen = scale !== this.#scale;
    this.#args = { ...this.#args, space };
    this.setView({ ...this.#view, scale: isChosen ? scale : this.#scale });
    void this.#file.bring();
  }

  /** Reads what was cancelled. */
  readAgain(): void {
    void this.#file.bring();
  }

  /** Ends what takes a while. */
  cancel(): void {
    const { reading } = this.#beside;
    if (this.#activity === undefined && reading !== undefined) {
      this.#giveUp(reading);
      return;
    }
    this.#reader.cancel();
    this.#saving.cancel();
  }

  /** The values as a file; CXI takes the support with them. @throws what reading throws. */
  file(format: 'mrc' | 'cxi'): Promise<Blob> {
    const { mode, space, support } = this;
    return this.#saving.file(format, { mode, space, support });
  }

  /** Tells how far a recording is, and ends it when the user wants it. @throws what `record` throws. */
  movie(
    record: (report: (part: number) => void, signal: AbortSignal) => Promise<Blob>,
  ): Promise<Blob> {
    return this.#saving.movie(record);
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#saving.cancel();
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

  #open(path: string): void {
    this.#beside.forgetProblems();
    void this.#file.open(path, this.#args.dataset);
  }

  #bringBeside(): void {
    this.#beside.bring({
      args: this.#args,
      opened: this.opened,
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

  #tell(activity: Activity | undefined): void {
    if (!this.#isDisposed) {
      this.#activity = activity;
      this.#changed.emit();
    }
  }
}
