import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../test-data/emc-public/', import.meta.url));

/** A file or folder of the small golden case (test-data/emc-public/README.md). */
export function golden(...path: readonly string[]): string {
  return join(FOLDER, ...path);
}
