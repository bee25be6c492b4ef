import type { RunDetail } from '@damselfly/remote/http';

/** Reads one of the options that a run was started with, which the gateway gives as it knows them. */
export function optionText(options: RunDetail['options'], key: string): string | undefined {
  const value = options[key];
  if (Array.isArray(value)) {
    return value.join(' ');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
