import { isDamselflyError } from '@damselfly/compute/errors.ts';
import type { FormatContext, Opened } from '@damselfly/compute/io/format.ts';
import { isHdf5, openFile } from '@damselfly/compute/io/open-file.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { findRun } from '../../run-directory/find-run.ts';
import { isFolder } from '../../run-directory/is-folder.ts';
import { nodeContext } from '../../worker/open-path.ts';
import { describeConfig } from './describe-config.ts';
import { describeDataset } from './describe-dataset.ts';
import { describeDetector } from './describe-detector.ts';
import { describeHdf5 } from './describe-hdf5.ts';
import { describeLog } from './describe-log.ts';
import { describeRunFolder } from './describe-run-folder.ts';
import { describeVolume } from './describe-volume.ts';
import type { Description } from './description.ts';
import { textKind } from '@damselfly/compute/io/text/text-kind.ts';

const HEAD_BYTES = 4096;

/**
 * Describes whatever lies at `path`.
 *
 * @throws FileAccess, FileFormat or UnknownFormat with the file's name; Input for a folder without a run.
 */
export async function describePath(path: string, signal: AbortSignal): Promise<Description> {
  if (await isFolder(path)) {
    return describeRunFolder(path, await findRun(path));
  }
  const source = await openFileSource(path);
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size), { signal });
  const kind = textKind(head);
  if (kind !== undefined) {
    await source.close();
    return kind === 'log' ? describeLog(path) : describeConfig(path);
  }
  const container = isHdf5(head) ? 'HDF5' : undefined;
  const context: FormatContext = { ...nodeContext(signal), volume: 'likeliest' };
  let opened: Opened;
  try {
    opened = await openFile(source, context);
  } catch (error) {
    if (container !== undefined && isDamselflyError(error, 'UnknownFormat')) {
      return describeHdf5(path, context);
    }
    throw error;
  }
  switch (opened.kind) {
    case 'detector':
      return describeDetector(path, opened, container);
    case 'dataset':
      try {
        return await describeDataset(path, opened, container, signal);
      } finally {
        await opened.close();
      }
    case 'volume-file':
      try {
        return await describeVolume(path, opened, container, signal);
      } finally {
        await opened.close();
      }
  }
}
