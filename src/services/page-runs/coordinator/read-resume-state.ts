import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { ResumeState } from '@damselfly/compute/emc/start.ts';
import { fileAccessError, fileFormatError } from '@damselfly/compute/errors.ts';
import { blobSource } from '@damselfly/compute/io/byte-source/blob-source.ts';
import { openDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import type { RunFolder } from '../storage/run-folder.ts';

/**
 * Reads the state after iteration `number` from its output in the page's storage.
 *
 * @throws FileAccess when it is missing, FileFormat when it is damaged or lacks what is needed.
 */
export async function readResumeState(
  folder: RunFolder,
  path: string,
  number: number,
  options: EmcOptions,
): Promise<ResumeState> {
  const blob = await folder.read(path);
  if (blob === undefined) {
    const reason = 'the browser has removed it; start a new run';
    throw fileAccessError({ file: path, operation: 'open', reason });
  }
  const output = await openDragonflyOutput(blobSource(blob, path), { openHdf5 });
  try {
    const model = await output.intens();
    if (!options.need_scaling) {
      return { number, model };
    }
    const scale = await output.table('scale');
    if (scale === undefined) {
      const expected = 'a dataset of fluence factors, because need_scaling = 1';
      throw fileFormatError({ file: path, where: 'scale', expected, found: 'missing' });
    }
    return { number, model, scale };
  } finally {
    await output.close();
  }
}
