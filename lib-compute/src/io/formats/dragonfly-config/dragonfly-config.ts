import type { EmcOptions } from '../../../emc/options.ts';
import { readConfig, type ConfigReading } from './read-config.ts';

/** What a config.ini asks for. */
export interface DragonflyConfig {
  /** The file's own name, as it was given. */
  readonly file: string;
  /** The `[emc]` section, complete with defaults; paths are resolved against the file's folder. */
  readonly options: EmcOptions;
  /** The text of every section, links (`section:::key`) resolved. */
  readonly sections: ConfigReading['sections'];
  /** One sentence for each unknown section or key and each key that is given twice. */
  readonly warnings: readonly string[];
}

/**
 * Reads Dragonfly's config.ini (spec/emc.md 2.4) for a run.
 *
 * @param file its path: other paths in it are relative to its folder.
 * @throws Config with the line and key for values that do not fit; NotBuilt with the key's name for a
 *   mode that this version does not compute.
 */
export function parseDragonflyConfig(text: string, file: string): DragonflyConfig {
  const { options, sections, flaws, warnings } = readConfig(text, file);
  if (flaws.length > 0) {
    throw flaws[0].error;
  }
  return {
    file,
    options,
    sections,
    warnings: warnings.map(({ message }) => `${file}: ${message}`),
  };
}
