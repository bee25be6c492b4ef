/** A value as config.ini writes it: flags as 0 or 1, several numbers side by side. */
export function valueText(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? '1' : '0';
  }
  return Array.isArray(value) ? value.map(String).join(' ') : String(value);
}
