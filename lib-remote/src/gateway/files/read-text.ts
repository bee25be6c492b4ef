import { fileFormatError } from '@damselfly/compute/errors.ts';
import { accessError } from '../../run-directory/access-error.ts';
import { HttpError } from '../server/http-error.ts';
import { openRegular } from '../../run-directory/open-regular.ts';

/** A config.ini has some KB, a log a line per iteration. */
const LONGEST_BYTES = 2 ** 20;

/**
 * A file as text.
 *
 * @throws FileAccess when it cannot be read, FileFormat when it is no text, HttpError when it is longer
 *   than 1 MiB.
 */
export async function readText(path: string): Promise<string> {
  const bytes = await read(path);
  if (bytes.includes(0)) {
    throw fileFormatError({
      file: path,
      where: 'the file',
      expected: 'text',
      found: 'binary; name a text file, such as a config.ini',
    });
  }
  return bytes.toString('utf8');
}

async function read(path: string): Promise<Buffer> {
  try {
    await using file = await openRegular(path);
    const { size } = await file.stat();
    if (size > LONGEST_BYTES) {
      const message = `${path} has ${size} bytes; as text, files of up to ${LONGEST_BYTES} are shown.`;
      throw new HttpError(413, { tag: 'Refused', message, fields: { size } });
    }
    return await file.readFile();
  } catch (error) {
    throw accessError(path, 'read', error);
  }
}
