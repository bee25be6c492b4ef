import type { NamedBackend } from '@damselfly/compute/backends/automatic-choice.ts';
import type { Comparison } from './compare-case.ts';
import { beyondTolerance, TOLERANCES, type Differences } from './differences.ts';

/** One line of the table. */
export interface ParityRow {
  readonly name: string;
  readonly backend: NamedBackend;
  /** Undefined where the case asks for a mode that this version does not compute. */
  readonly comparison: Comparison | undefined;
}

const COLUMNS = ['case', 'backend', 'iterations'] as const;

/** Columns of figures: their title, and how many decimals a figure in percent has. */
const FIGURES: readonly { readonly key: keyof Differences; readonly title: string }[] = [
  { key: 'model', title: 'model' },
  { key: 'weights', title: 'weights' },
  { key: 'information', title: 'd info' },
  { key: 'logLikelihood', title: 'd LL' },
  { key: 'orientations', title: 'orientations' },
  { key: 'scale', title: 'scale' },
  { key: 'occupancies', title: 'occupancies' },
];

const TITLES = [...COLUMNS, ...FIGURES.map(({ title }) => title), ''];
const WIDTHS = [20, 17, 11, 10, 10, 10, 10, 13, 10, 12, 11];

export function fails({ comparison }: ParityRow): boolean {
  return comparison !== undefined && beyondTolerance(comparison.largest).length > 0;
}

/** The head of the table in a terminal, aligned with `rowText`. */
export const headText = aligned(TITLES);

export function rowText(row: ParityRow): string {
  return aligned(cellsOf(row));
}

/** The table in Markdown, with the tolerances in its last line. */
export function markdownTable(rows: readonly ParityRow[]): string {
  const tolerances = [
    'tolerance',
    '',
    '',
    ...FIGURES.map(({ key }) => figure(key, TOLERANCES[key])),
    '',
  ];
  const cells = [[...TITLES.slice(0, -1), 'result'], ...rows.map(cellsOf), tolerances];
  const widths = TITLES.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...others] = cells.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

function cellsOf(row: ParityRow): string[] {
  const { name, backend, comparison } = row;
  if (comparison === undefined) {
    return [name, backend, '-', ...FIGURES.map(() => '-'), 'not built'];
  }
  return [
    name,
    backend,
    String(comparison.iterations),
    ...FIGURES.map(({ key }) => figure(key, comparison.largest[key])),
    fails(row) ? 'FAIL' : 'pass',
  ];
}

function figure(key: keyof Differences, value: number): string {
  if (value === 0) {
    return '0';
  }
  return key === 'orientations' ? `${(100 * value).toFixed(2)} %` : value.toExponential(1);
}

function aligned(cells: readonly string[]): string {
  return cells
    .map((cell, column) =>
      column < 2 ? cell.padEnd(WIDTHS[column]) : cell.padStart(WIDTHS[column]),
    )
    .join('')
    .trimEnd();
}
