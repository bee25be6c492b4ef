import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the tests leave pictures, traces and figures. */
const OUTPUT = 'ui-tests/output';

/** Path of an artefact, whose folder then exists. */
export function artefactPath(...names: readonly string[]): string {
  const path = join(OUTPUT, ...names);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

export function writeArtefact(name: string, text: string): void {
  writeFileSync(artefactPath(name), text);
}

/** The name of a test as the name of a file. */
export function fileName(test: string): string {
  return test
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
}
