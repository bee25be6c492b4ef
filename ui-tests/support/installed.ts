import { join } from 'node:path';
import { inject } from 'vitest';
// Tells the types what is injected.
import type {} from '../../tools/wheel/install-wheel.ts';

/** A program of the environment that has the wheel. */
export function installedProgram(name: string): string {
  return join(installedFolder(), name);
}

/** Its folder of programs. */
export function installedFolder(): string {
  return join(inject('environment'), 'bin');
}
