import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { prepareStart, type Start } from '@damselfly/compute/emc/start.ts';
import { memorySource } from '@damselfly/compute/io/byte-source/memory-source.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';

/** A case before its first iteration. The input is not kept: photons are in it a second time. */
export async function prepareCase(config: string): Promise<{ start: Start; options: EmcOptions }> {
  const { options } = parseDragonflyConfig(await readFile(config, 'utf8'), config);
  const openSource = (path: string) => openBeside(dirname(config), path);
  const { input } = await loadEmcInput(options, { openSource, openHdf5 });
  return { start: prepareStart(input, options), options };
}

/** Golden files lie beside the config, photons packed, whatever folder the config says. */
async function openBeside(folder: string, path: string) {
  const file = join(folder, basename(path));
  return basename(file) === 'photons.emc' && folder.endsWith('emc-slide')
    ? memorySource(gunzipSync(await readFile(`${file}.gz`)), path)
    : openFileSource(file);
}
