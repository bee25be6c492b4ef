/** Parts of the form, in the order in which it shows them. */
export const OPTION_GROUPS = ['data', 'sampling', 'likelihood', 'model', 'output'] as const;

export type OptionGroup = (typeof OPTION_GROUPS)[number];

/** What the schema says about a key besides its values. */
export interface OptionAnnotations {
  /** Its name in a form. */
  readonly title: string;
  readonly description: string;
  readonly group: OptionGroup;
  /** Whether a form shows it from the start. */
  readonly isBasic?: boolean;
  readonly unit?: string;
}
