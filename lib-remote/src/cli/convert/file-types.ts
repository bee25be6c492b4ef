/** What `--type` takes: the formats that `convert` writes. */
export const fileTypes = [
  'emc',
  'emc-dense',
  'emc-float',
  'photons-h5',
  'detector-dat',
  'detector-h5',
  'volume-h5',
  'mrc',
  'raw',
] as const;

export type FileType = (typeof fileTypes)[number];

/** The options of `damselfly convert` as parsed. */
export interface ConvertOptions {
  readonly type?: FileType;
  readonly dataset?: string;
  readonly force?: true;
}
