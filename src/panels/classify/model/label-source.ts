import type { ClassifierSettings } from '@damselfly/compute/io/formats/dragonfly-config/classifier-settings.ts';
import { Attempts } from '../../attempts.ts';
import type { FrameCompanions, FrameInput } from '../../frame/model/frame-input.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import type { ClassLabels } from './class-labels.ts';
import { findLabels, type FindClasses, type FoundLabels } from './found-labels.ts';
import { LabelSaver } from './label-saver.ts';

export interface LabelSourceOptions {
  readonly keeper: LabelKeeper;
  /** By what labels of photons are kept. */
  readonly labelName: (input: Pick<FrameInput, 'photons' | 'locate'>) => Promise<string>;
  readonly findClasses: FindClasses;
  /** What a config.ini says of classifying. */
  readonly readSettings: (config: string) => Promise<ClassifierSettings>;
}

/** Where the labels of the photons that are open come from, and where they are kept. */
export class LabelSource {
  readonly #options: LabelSourceOptions;
  readonly #changed: () => void;
  readonly #saver: LabelSaver;
  readonly #openings = new Attempts();
  #found: FoundLabels | undefined;
  #file: string | undefined;
  #settings: ClassifierSettings = {};

  constructor(options: LabelSourceOptions, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
    this.#saver = new LabelSaver(options.keeper, changed);
  }

  /** With what is to be known of them; undefined until they are found. */
  get found(): FoundLabels | undefined {
    return this.#found;
  }

  /** Where classes are saved: where they were read from, or would be. */
  get file(): string | undefined {
    return this.#file;
  }

  /** What the config.ini beside the photons says of classifying. */
  get settings(): ClassifierSettings {
    return this.#settings;
  }

  /** Why labels are not kept. */
  get keepProblem(): string | undefined {
    return this.#saver.problem;
  }

  /**
   * Finds the labels of photons, and keeps them as they change.
   *
   * @returns undefined where others were opened, or these closed, meanwhile.
   * @throws what looking for the file of classes throws.
   */
  async open(input: FrameInput, frameCount: number): Promise<ClassLabels | undefined> {
    const isWanted = this.#openings.begin();
    const { keeper, labelName, findClasses, readSettings } = this.#options;
    const name = await labelName(input);
    // What the panel of frames says of a detector that is not found is enough.
    const { config } = await input.companions.catch((): FrameCompanions => ({}));
    // One that cannot be read says nothing.
    const settings: ClassifierSettings =
      config === undefined ? {} : await readSettings(config).catch(() => ({}));
    const file = await findClasses(input.photons, frameCount, settings.classes);
    const found = await findLabels(name, frameCount, keeper, file);
    if (!isWanted()) {
      return undefined;
    }
    this.#settings = settings;
    this.#found = found;
    this.#file = file.path;
    this.#saver.watch(name, found.labels);
    return found.labels;
  }

  /** Asks no more what becomes of the classes of the file beside the photons. @param isTaken as labels. */
  settleFile(isTaken: boolean): void {
    if (this.#found?.fileCodes !== undefined) {
      const { labels, origin, otherCounts, fileCodes } = this.#found;
      this.#found = { labels, origin, otherCounts };
      if (isTaken) {
        labels.labelAll(fileCodes);
      }
      this.#changed();
    }
  }

  /** Keeps what waits, and nothing any more. */
  close(): void {
    this.#openings.begin();
    this.#saver.close();
    this.#found?.labels.dispose();
    this.#found = undefined;
    this.#file = undefined;
  }
}
