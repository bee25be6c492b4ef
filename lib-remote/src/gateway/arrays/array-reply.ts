import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileReply, Reply } from '../server/reply.ts';
import type { GatewayRequest } from '../server/route.ts';
import { LARGEST_ANSWER } from '../server/send-file.ts';
import { acceptedEncoding } from './accepted-encoding.ts';
import { encodeFile } from './encode-file.ts';
import type { StoredArray } from './stored-array.ts';

/**
 * Sends values as the client takes them: as they lie where that is possible, packed otherwise, or plain.
 * What is too large for one answer is only sent plain, in ranges.
 */
export async function arrayReply(
  { headers, signal }: GatewayRequest,
  { file, encoding, header, version, folder }: StoredArray,
): Promise<Reply> {
  const reply: FileReply = {
    kind: 'file',
    path: file,
    headers: { [header[0]]: header[1], Vary: 'Accept-Encoding' },
    version,
  };
  const isTooLarge = encoding === undefined && (await stat(file)).size > LARGEST_ANSWER;
  const wanted = isTooLarge ? undefined : acceptedEncoding(headers);
  if (wanted === encoding) {
    return encoding === undefined ? reply : { ...reply, encoding };
  }
  const target = join(folder, `${basename(file)}.${wanted ?? 'plain'}`);
  await encodeFile(file, target, { from: encoding, to: wanted }, signal);
  return wanted === undefined
    ? { ...reply, path: target }
    : { ...reply, path: target, encoding: wanted };
}
