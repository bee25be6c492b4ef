import type { DatasetMetadata } from './hdf5-library.ts';
import type { OpenHdf5File } from './open-file.ts';
import { withBytes } from './read-values.ts';

/** The string in a dataset that holds one, of fixed or variable length. */
export function readText(file: OpenHdf5File, path: string, metadata: DatasetMetadata): string {
  const { module, takeDiagnostics } = file.library;
  const count = metadata.shape ?? [];
  const block = count.length === 0 ? undefined : { offset: count.map(() => 0), count };
  return withBytes(file, path, block, metadata.size, (pointer, bytes) => {
    if (!metadata.vlen) {
      const text = new TextDecoder().decode(module.HEAPU8.slice(pointer, pointer + bytes));
      // Shorter strings are filled up with zeros, or with blanks as Fortran does.
      return text.replace(/\0[^]*$/, '').trimEnd();
    }
    const start = new DataView(module.HEAPU8.buffer).getUint32(pointer, true);
    const text = start === 0 ? '' : module.UTF8ToString(start);
    module.reclaim_vlen_memory_count(file.id, path, '', BigInt(pointer), count.map(BigInt));
    takeDiagnostics();
    return text;
  });
}
