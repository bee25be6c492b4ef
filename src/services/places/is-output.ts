/** Whether a file's name is that of a run's output, which is looked at with its run. */
export function isOutput(path: string): boolean {
  return /(^|\/)output_\d+\.h5$/.test(path);
}
