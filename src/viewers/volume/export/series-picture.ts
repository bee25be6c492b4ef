import type { VolumeData } from '../../volume-data.ts';

/** One of several volumes that are shown in a viewer one after the other. */
export interface SeriesPicture {
  /** Written into the picture. */
  readonly caption: string;
  /** Whether it is these data, as they were given to the viewer. */
  readonly isOf: (data: VolumeData) => boolean;
}

/** Shows volume `index` in the viewer; resolves when that has it, drawn or not. */
export type BringVolume = (index: number) => Promise<SeriesPicture>;
