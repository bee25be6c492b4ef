/** Files of which lines are remembered: those that were read last. */
const MOST_FILES = 32;

/** What one line of a file means, read anew only where the line is another than before. */
export type ReadLines<Value> = (file: string, text: string) => Value[];

/**
 * Remembers what the lines of files mean. A run is looked at several times a second, and all but the last
 * of a thousand lines are what they were: comparing is 20 times as fast as parsing and checking them.
 *
 * @param meaningOf a line; undefined for one that means nothing.
 */
export function knownLines<Value>(
  meaningOf: (line: string) => Value | undefined,
): ReadLines<Value> {
  const files = new Map<string, readonly { line: string; value: Value | undefined }[]>();
  return (file, text) => {
    const before = files.get(file) ?? [];
    const lines = text.split('\n').map((line, index) => {
      const known = before.at(index);
      return known?.line === line ? known : { line, value: meaningOf(line) };
    });
    files.delete(file);
    files.set(file, lines);
    for (const oldest of files.keys()) {
      if (files.size <= MOST_FILES) {
        break;
      }
      files.delete(oldest);
    }
    return lines.flatMap(({ value }) => value ?? []);
  };
}
