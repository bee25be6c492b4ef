import type { RunSource } from '../../../services/runs/run-source.ts';
import type { ClassPhaser } from '../data/class-phaser.ts';
import { loadClasses, type LoadedClasses } from '../data/load-classes.ts';

/** Hands the classes of a run to what phases them, those of one iteration at a time. */
export class ClassesLoader {
  readonly #source: RunSource;
  readonly #id: string;
  #loading = new AbortController();
  #loaded: LoadedClasses | undefined;

  constructor(source: RunSource, id: string) {
    this.#source = source;
    this.#id = id;
  }

  /** Undefined while others are being read. */
  get loaded(): LoadedClasses | undefined {
    return this.#loaded;
  }

  /**
   * Takes the place of a loading that is under way.
   *
   * @param iteration the latest one where missing.
   * @returns undefined where others are loaded instead meanwhile.
   * @throws what `loadClasses` throws.
   */
  async load(
    iteration: number | undefined,
    phaser: ClassPhaser,
  ): Promise<LoadedClasses | undefined> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#loaded = undefined;
    try {
      const loaded = await loadClasses(this.#source, this.#id, iteration, phaser, signal);
      if (!signal.aborted) {
        this.#loaded = loaded;
        return loaded;
      }
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
    return undefined;
  }

  /** Ends what is under way. */
  dispose(): void {
    this.#loading.abort();
  }
}
