import { EmcOptionsSchema, type EmcOptions } from '../../src/emc/options.ts';
import { parseDragonflyConfig } from '../../src/io/formats/dragonfly-config/dragonfly-config.ts';

export const emcOptionKeys = Object.keys(EmcOptionsSchema.properties);

/** Options as from a config.ini with these further lines. */
export function emcOptions(lines: Readonly<Record<string, string | number>> = {}): EmcOptions {
  const all = { in_photons_file: 'p', in_detector_file: 'd', num_div: 2, ...lines };
  const text = Object.entries(all).map(([key, value]) => `${key} = ${value}`);
  return parseDragonflyConfig(['[emc]', ...text].join('\n'), 'config.ini').options;
}
