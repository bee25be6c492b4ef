import { shapeText, type NamedDataset } from '@damselfly/compute/io/hdf5/dataset-text.ts';

/** What a file holds, for people and for programs. */
export interface Description {
  readonly file: string;
  /** As a user calls it: `Dragonfly photons (binary)`. */
  readonly kind: string;
  readonly entries: readonly Entry[];
}

/** One line of a description. */
export interface Entry {
  /** The key in the JSON form. */
  readonly key: string;
  readonly label: string;
  readonly value: Value;
  /** Goes behind the value in the text form; the JSON form is always in this unit. */
  readonly unit?: string;
}

export type Value =
  number | string | boolean | readonly (number | string)[] | ValueTable | readonly NamedDataset[];

/** Named values below one label. */
export interface ValueTable {
  readonly [name: string]: number | string | boolean | readonly (number | string)[];
}

/** The text form: a line with file and kind, then one indented line per entry. */
export function descriptionText({ file, kind, entries }: Description): string {
  const width = Math.max(0, ...entries.map(({ label }) => label.length));
  const lines = entries.flatMap(({ label, value, unit }) =>
    (areDatasets(value) ? datasetLines(value) : [valueText(value)]).map(
      (text, line) =>
        `  ${(line === 0 ? label : '').padEnd(width)}  ${text}${unit === undefined ? '' : ` ${unit}`}`,
    ),
  );
  return [`${file}: ${kind}`, ...lines].join('\n');
}

/** The JSON form: one object on one line. */
export function descriptionJson({ file, kind, entries }: Description): string {
  const values = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  return JSON.stringify({ file, kind, ...values });
}

/** One line each, in columns. */
function datasetLines(datasets: readonly NamedDataset[]): string[] {
  const rows = datasets.map(({ path, shape, dtype }) => [path, shapeText(shape), dtype]);
  const [paths, shapes] = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => row[column].length)),
  );
  return rows.length === 0
    ? ['none']
    : rows.map(
        ([path, shape, dtype]) => `${path.padEnd(paths)}  ${shape.padEnd(shapes)}  ${dtype}`,
      );
}

function areDatasets(value: Value): value is readonly NamedDataset[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object');
}

function valueText(value: Exclude<Value, readonly NamedDataset[]>): string {
  if (typeof value === 'number') {
    return numberText(value);
  }
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (isList(value)) {
    return value.map(valueText).join(' x ');
  }
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${valueText(inner)}`)
    .join(', ');
}

/** Whole numbers in full, others to six digits. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}

function isList(value: readonly unknown[] | ValueTable): value is readonly (number | string)[] {
  return Array.isArray(value);
}
