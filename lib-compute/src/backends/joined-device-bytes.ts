import type { EmcEngine } from './backend.ts';

/** What several engines have held on devices together; undefined where none of them has one. */
export function joinedDeviceBytes(engines: readonly EmcEngine[]): number | undefined {
  const parts = engines.flatMap(({ mostDeviceBytes }) => mostDeviceBytes ?? []);
  return parts.length === 0 ? undefined : parts.reduce((sum, bytes) => sum + bytes, 0);
}
