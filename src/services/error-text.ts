/** What is told of something that failed: errors of ours are sentences already. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
