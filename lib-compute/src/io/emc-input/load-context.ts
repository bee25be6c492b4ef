import { fileFormatError } from '../../errors.ts';
import type { ByteSource } from '../byte-source/byte-source.ts';
import type { FormatContext, Opened } from '../format.ts';
import { openFile } from '../open-file.ts';

/** What loading needs from where it runs. */
export interface LoadContext extends FormatContext {
  /** Opens a file by the path that config.ini or a list gives. */
  openSource(path: string): Promise<ByteSource>;
  /** Take the rotations that the reference program takes, where its point group is wrong. */
  readonly parity?: boolean;
}

/** Opens a file for one reading and closes it. */
export async function withSource<Result>(
  path: string,
  context: LoadContext,
  read: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const source = await context.openSource(path);
  try {
    return await read(source);
  } finally {
    await source.close();
  }
}

/**
 * Opens a file as what it must be.
 *
 * @param expected what that is, for the error.
 * @throws FileFormat where it is something else.
 */
export async function openAs<Kind extends Opened['kind']>(
  kind: Kind,
  expected: string,
  path: string,
  context: LoadContext,
): Promise<Extract<Opened, { kind: Kind }>> {
  const opened = await openFile(await context.openSource(path), context);
  if (isOfKind(opened, kind)) {
    return opened;
  }
  if (opened.kind !== 'detector') {
    await opened.close();
  }
  throw fileFormatError({
    file: path,
    where: 'the file',
    expected,
    found: KIND_NAMES[opened.kind],
  });
}

const KIND_NAMES = { dataset: 'photons', detector: 'a detector', 'volume-file': 'a volume' };

function isOfKind<Kind extends Opened['kind']>(
  opened: Opened,
  kind: Kind,
): opened is Extract<Opened, { kind: Kind }> {
  return opened.kind === kind;
}
