import h5wasm, { Dataset, File } from 'h5wasm/node';

await h5wasm.ready;

/** Reads golden truth with the HDF5 library alone, so that no reader of ours stands in between. */
export function readNumbers(path: string, names: readonly string[]): Float64Array[] {
  const file = new File(path, 'r');
  try {
    return names.map((name) => {
      const dataset = file.get(name);
      if (!(dataset instanceof Dataset) || !ArrayBuffer.isView(dataset.value)) {
        throw new Error(`${path} has no numbers ${name}`);
      }
      return Float64Array.from(dataset.value as unknown as ArrayLike<number>);
    });
  } finally {
    file.close();
  }
}
