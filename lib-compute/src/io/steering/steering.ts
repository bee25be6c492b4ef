/** One key that became another, in the words of config.ini; an empty text leaves it to its default. */
export interface SteeredKey {
  /** Of `[emc]`, or `workers`. */
  readonly key: string;
  readonly old: string;
  readonly new: string;
}

/** A change of a run that goes on: one entry of its history. */
export interface Steering {
  /** Made by whoever asked for it. */
  readonly id: string;
  /** When it was taken up, ISO 8601. */
  readonly time: string;
  /** The first iteration that is computed with it. */
  readonly from: number;
  readonly changes: readonly SteeredKey[];
}

/** Texts for keys, as somebody asks for them. */
export type SteerTexts = Readonly<Record<string, string>>;
