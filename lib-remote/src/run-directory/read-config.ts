import { readFile } from 'node:fs/promises';
import {
  parseDragonflyConfig,
  type DragonflyConfig,
} from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { accessError } from './access-error.ts';

/**
 * Reads a config.ini.
 *
 * @throws FileAccess, Config or NotBuilt.
 */
export async function readConfig(path: string): Promise<DragonflyConfig> {
  return parseDragonflyConfig(await readConfigText(path), path);
}

/** @throws FileAccess */
export async function readConfigText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw accessError(path, 'read', error);
  });
}
