/** EMC.log, taken apart: what stands above its table, the names of the columns, and the rows. */
export interface LogText {
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Takes a log apart where its table begins (`Iter`, then tabs); without one, all is head. */
export function readLog(text: string): LogText {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^Iter\t/.test(line));
  if (start < 0) {
    return { head: text, columns: [], rows: [] };
  }
  const cells = (line: string): string[] => line.split('\t').map((cell) => cell.trim());
  return {
    head: lines.slice(0, start).join('\n').trimEnd(),
    columns: cells(lines[start]),
    rows: lines
      .slice(start + 1)
      .filter((line) => line.trim() !== '')
      .map(cells),
  };
}
