import { fileFormatError } from '../../errors.ts';

/** Refuses to read what does not lie inside the file. */
export function checkRange(
  source: { readonly name: string; readonly size: number },
  offset: number,
  length: number,
): void {
  if (!(offset >= 0 && length >= 0 && offset + length <= source.size)) {
    throw fileFormatError({
      file: source.name,
      where: `offset ${offset}`,
      expected: `followed by ${length} bytes`,
      found: `not: the file ends at byte ${source.size}`,
    });
  }
}
