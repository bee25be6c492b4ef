import type { BackendChoice } from '@damselfly/remote/http';

/** The command that computes the same in a terminal. */
export function commandText(
  config: string,
  workers: number,
  iterations: number,
  backend: BackendChoice,
): string {
  const computedBy = backend === 'auto' ? '' : ` --backend ${backend}`;
  return `damselfly emc -c ${quoted(config)} -t ${workers}${computedBy} ${iterations}`;
}

/** As a shell reads it. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
