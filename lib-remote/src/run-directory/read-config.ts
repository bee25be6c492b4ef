import {
  parseDragonflyConfig,
  type DragonflyConfig,
} from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { accessError } from './access-error.ts';
import { openRegular } from './open-regular.ts';

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
  try {
    await using file = await openRegular(path);
    return await file.readFile('utf8');
  } catch (error) {
    throw accessError(path, 'read', error);
  }
}
