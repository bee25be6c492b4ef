import { readFile } from 'node:fs/promises';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { prepareStart, type Start } from '@damselfly/compute/emc/start.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';

/** A case before its first iteration. The input is not kept: photons are in it a second time. */
export async function prepareCase(config: string): Promise<{ start: Start; options: EmcOptions }> {
  const { options } = parseDragonflyConfig(await readFile(config, 'utf8'), config);
  const { input } = await loadEmcInput(options, { openSource: openFileSource, openHdf5 });
  return { start: prepareStart(input, options), options };
}
