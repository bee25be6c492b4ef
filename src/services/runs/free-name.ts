/** `slide-2` for `slide`, or the next number that is not taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const end = /[ -](\d+)$/.exec(name.trim());
  const stem = name.trim().slice(0, end?.index);
  let next = Number(end?.[1] ?? 1) + 1;
  while (taken.includes(`${stem}-${next}`)) {
    next++;
  }
  return `${stem}-${next}`;
}
