/** What is said of a dataset; `Hdf5DatasetInfo` is one. */
export interface NamedDataset {
  readonly path: string;
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** So many are named in a sentence. */
const NAMED = 8;

/** Datasets as a part of a sentence, the first of many: `intens (49 x 49 x 49, <f8), scale (3000, <f8)`. */
export function datasetsText(datasets: readonly NamedDataset[]): string {
  if (datasets.length === 0) {
    return 'no datasets';
  }
  const named = datasets.slice(0, NAMED).map(datasetText).join(', ');
  const others = datasets.length - NAMED;
  return others > 0 ? `${named} and ${others} more` : named;
}

function datasetText({ path, shape, dtype }: NamedDataset): string {
  return `${path} (${shapeText(shape)}, ${dtype})`;
}

/** Extents as users read them. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? 'one value' : shape.join(' x ');
}
