/** The command that computes the same in a terminal. */
export function commandText(config: string, workers: number, iterations: number): string {
  return `damselfly emc -c ${quoted(config)} -t ${workers} ${iterations}`;
}

/** As a shell reads it. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
