/** The C library's version, where this process runs on glibc. */
export function glibcVersion(): { major: number; minor: number } | undefined {
  const report: unknown = process.report.getReport();
  const text = field(field(report, 'header'), 'glibcVersionRuntime');
  const parts = typeof text === 'string' ? /^(\d+)\.(\d+)/.exec(text) : null;
  return parts ? { major: Number(parts[1]), minor: Number(parts[2]) } : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? Reflect.get(value, name)
    : undefined;
}
