import { fileAccessError } from '@damselfly/compute/errors.ts';
import { EXAMPLE_FOLDER } from '../../places/paths.ts';

/** Its files, which the bundler lays beside the program: relative to it, wherever the site is served. */
const ADDRESSES: Readonly<Record<string, URL>> = {
  'config.ini': new URL('../../../../examples/asymmetric-particle/config.ini', import.meta.url),
  'photons.emc': new URL('../../../../examples/asymmetric-particle/photons.emc', import.meta.url),
  'det.h5': new URL('../../../../examples/asymmetric-particle/det.h5', import.meta.url),
};

export function isInExample(path: string): boolean {
  return path.startsWith(`${EXAMPLE_FOLDER}/`);
}

/** @throws FileAccess where the example has no such file, or it cannot be fetched. */
export async function fetchExampleFile(path: string, signal?: AbortSignal): Promise<Blob> {
  const address = ADDRESSES[path.slice(EXAMPLE_FOLDER.length + 1)];
  const refuse = (reason: string, options?: ErrorOptions): Error =>
    fileAccessError({ file: path, operation: 'open', reason }, options);
  if (!(address instanceof URL)) {
    throw refuse('the example has no such file');
  }
  try {
    const response = await fetch(address, { ...(signal && { signal }) });
    if (response.ok) {
      return await response.blob();
    }
    throw refuse(`the site answered ${response.status} for ${address.pathname}`);
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof TypeError
      ? refuse('the site cannot be reached', { cause: error })
      : error;
  }
}
