import { inputError } from '@damselfly/compute/errors.ts';
import type { Opened } from '@damselfly/compute/io/format.ts';
import { openFile } from '@damselfly/compute/io/open-file.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';

export interface OpenPathOptions {
  readonly signal?: AbortSignal;
  /** Pixels of the detector, which a photon file has to share. */
  readonly pixelCount?: number;
}

/** Opens a file of any known format. */
export async function openPath(path: string, options: OpenPathOptions = {}): Promise<Opened> {
  return openFile(await openFileSource(path), { openHdf5, ...options });
}

const NAMES: Readonly<Record<Opened['kind'], string>> = {
  dataset: 'photons',
  detector: 'a detector',
  'volume-file': 'a volume',
};

/**
 * Opens a file that has to be of one kind.
 *
 * @throws Input when it is of another one.
 */
export async function openAs<Kind extends Opened['kind']>(
  kind: Kind,
  path: string,
  options: OpenPathOptions = {},
): Promise<Extract<Opened, { kind: Kind }>> {
  const opened = await openPath(path, options);
  if (isOfKind(opened, kind)) {
    return opened;
  }
  if (opened.kind !== 'detector') {
    await opened.close();
  }
  throw inputError({ what: path, expected: `a file of ${NAMES[kind]}`, found: NAMES[opened.kind] });
}

function isOfKind<Kind extends Opened['kind']>(
  opened: Opened,
  kind: Kind,
): opened is Extract<Opened, { kind: Kind }> {
  return opened.kind === kind;
}
