import { Attempts } from '../../attempts.ts';
import type { ClassPhaser } from '../data/class-phaser.ts';
import type { PhaseOptions, PhasingSnapshot, PreparedPlane } from '../data/phase-request.ts';

/** What phasing has come to, with what it was made of: the settings may have been changed since. */
export interface PhasedClass {
  readonly snapshot: PhasingSnapshot;
  readonly prepared: PreparedPlane;
  readonly options: PhaseOptions;
}

/** One class as it will be phased, and what comes of phasing it. */
export class ClassPhasing {
  readonly #createPhaser: () => ClassPhaser;
  readonly #changed: () => void;
  readonly #preparing = new Attempts();
  readonly #beginning = new Attempts();
  #phaser: ClassPhaser;
  #prepared: PreparedPlane | undefined;
  #phased: PhasedClass | undefined;
  #isPhasing = false;
  #isCancelled = false;

  constructor(createPhaser: () => ClassPhaser, changed: () => void) {
    this.#createPhaser = createPhaser;
    this.#changed = changed;
    this.#phaser = createPhaser();
  }

  /** What computes; another one after a failure. */
  get phaser(): ClassPhaser {
    return this.#phaser;
  }

  /** The class as it will be phased. */
  get prepared(): PreparedPlane | undefined {
    return this.#prepared;
  }

  /** What phasing has come to. */
  get phased(): PhasedClass | undefined {
    return this.#phased;
  }

  get isPhasing(): boolean {
    return this.#isPhasing;
  }

  /** Whether it was ended before its end. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** @throws what the phaser throws, unless something else is prepared meanwhile. */
  async prepare(number: number, options: PhaseOptions): Promise<void> {
    const isWanted = this.#preparing.begin();
    try {
      const prepared = await this.#phaser.prepare(number, options);
      if (isWanted()) {
        this.#prepared = prepared;
        this.#changed();
      }
    } catch (error) {
      if (isWanted()) {
        throw error;
      }
    }
  }

  /** What is being prepared is not wanted any more. */
  stopPreparing(): void {
    this.#preparing.begin();
  }

  /**
   * Phases a class.
   *
   * @param isShown whether what comes of it is still to be seen.
   * @throws what the phaser throws, as long as it is shown.
   */
  async phase(number: number, options: PhaseOptions, isShown: () => boolean): Promise<void> {
    const phaser = this.#phaser;
    const isLatest = this.#beginning.begin();
    this.#isPhasing = true;
    this.#isCancelled = false;
    this.#phased = undefined;
    this.#changed();
    try {
      const preparing = phaser.prepare(number, options);
      const phasing = phaser.phase(number, options, async (snapshot) => {
        const prepared = await preparing;
        // One of a phasing that was cancelled may come when the next goes on.
        if (isShown() && this.#isPhasing && isLatest()) {
          this.#phased = { snapshot, prepared, options };
          this.#changed();
        }
      });
      const [prepared, snapshot] = await Promise.all([preparing, phasing]);
      if (isShown()) {
        this.#phased = { snapshot, prepared, options };
        this.#isCancelled = !snapshot.isDone;
      }
    } catch (error) {
      if (isShown() && phaser === this.#phaser) {
        throw error;
      }
    } finally {
      this.#isPhasing = false;
    }
  }

  /** Ends phasing; what it has come to stays. */
  cancel(): void {
    if (this.#isPhasing) {
      this.#phaser.cancel();
    }
  }

  /** Another class is to be seen. */
  forget(): void {
    this.cancel();
    this.#prepared = undefined;
    this.#phased = undefined;
    this.#isCancelled = false;
  }

  /** A worker that has broken down answers no more. */
  renew(): void {
    this.#phaser.dispose();
    this.#phaser = this.#createPhaser();
  }

  dispose(): void {
    this.stopPreparing();
    this.#phaser.dispose();
  }
}
