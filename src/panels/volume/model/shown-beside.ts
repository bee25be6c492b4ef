import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import { nameOf } from '../../../services/places/paths.ts';
import type { Companions } from '../../../viewers/volume/together/companions.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import { BesideVolumes } from './beside-volumes.ts';
import { companionsWish, supportWish, type OwnVolume } from './beside-wishes.ts';
import { companionsOf } from './companions-of.ts';

/** What a panel's own volume is shown with: companions in the same picture, and a mask whose outline is drawn. */
export class ShownBeside implements IDisposable {
  readonly #others: BesideVolumes;
  readonly #masks: BesideVolumes;
  readonly #changed = new Signal<this, void>(this);
  #own: OwnVolume | undefined;
  #companions: Companions = companionsOf('', [], 'other', 0);

  constructor(createReader: () => VolumeReader, locate: LocateFile) {
    this.#others = new BesideVolumes(createReader, locate);
    this.#masks = new BesideVolumes(createReader, locate);
    for (const volumes of [this.#others, this.#masks]) {
      volumes.changed.connect(this.#onChanged, this);
    }
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The same object until it changes. */
  get companions(): Companions {
    return this.#companions;
  }

  get support(): VolumeData | undefined {
    return this.#masks.volumes.at(0);
  }

  /** Why something of it is missing. */
  get problem(): string | undefined {
    return this.#others.problem ?? this.#masks.problem;
  }

  /** What of it is on its way. */
  get reading(): 'companions' | 'support' | undefined {
    return this.#others.isReading ? 'companions' : this.#masks.isReading ? 'support' : undefined;
  }

  get isDisposed(): boolean {
    return this.#others.isDisposed;
  }

  /** Brings what this volume is to be shown with. */
  bring(own: OwnVolume): void {
    this.#own = own;
    this.#others.show(companionsWish(own));
    this.#masks.show(supportWish(own));
  }

  /** Says no more why something is missing, and tries anew when it is asked for again. */
  forgetProblems(): void {
    for (const volumes of [this.#others, this.#masks]) {
      if (volumes.problem !== undefined) {
        volumes.show(undefined);
      }
    }
  }

  /** Calls the companions, and the volume itself, what they are now. */
  name(): void {
    if (this.#own) {
      const { args, mode } = this.#own;
      const { path = '', other = '', companions = 'other' } = args;
      const from = nameOf(companions === 'modes' ? path : other);
      const { volumes } = this.#others;
      this.#companions = companionsOf(from, volumes, companions, mode, nameOf(path));
    }
  }

  dispose(): void {
    if (!this.isDisposed) {
      this.#others.dispose();
      this.#masks.dispose();
      Signal.clearData(this);
    }
  }

  #onChanged(): void {
    this.name();
    this.#changed.emit();
  }
}
