/** What the wheel says about a piece of other people's work that it ships. */
export interface Notice {
  readonly name: string;
  readonly version?: string;
  /** SPDX identifier where there is one. */
  readonly licence: string;
  /** Which part is shipped, where it is not the package as such. */
  readonly part?: string;
  /** The licence in full. */
  readonly text: string;
}
