/** The iteration of an `output_NNN.h5`, by its name or path; undefined for other files. */
export function outputNumber(path: string): number | undefined {
  const digits = /(?:^|[/\\])output_(\d{3,})\.h5$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
