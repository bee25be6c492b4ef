import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileAccessError } from '../../errors.ts';
import { accessError, codeOfSystemError } from './system-error.ts';

export interface AtomicWriteOptions {
  signal?: AbortSignal;
  /** Reads the finished file back before it takes its place; throws when it is not what was meant. */
  verify?: (partialPath: string) => Promise<void>;
}

/**
 * Writes a file so that its name holds, at any moment, either what was there before or all that is
 * new: written beside as `.NAME.part-PID-XXXX`, flushed to the disk, verified, renamed. On any failure
 * the part is removed and the previous file stays.
 *
 * @param write makes the whole file at the path it is given, where an empty file lies already.
 * @throws FileAccess with the system's reason; whatever else `write` and `verify` throw.
 */
export async function writeAtomically(
  path: string,
  write: (partialPath: string) => Promise<void>,
  { signal, verify }: AtomicWriteOptions = {},
): Promise<void> {
  try {
    const { target, mode } = await writableTarget(path);
    const partial = partialName(target);
    await createEmpty(partial, mode);
    try {
      await write(partial);
      await flush(partial);
      await verify?.(partial);
      signal?.throwIfAborted();
      await rename(partial, target);
    } catch (error) {
      // Where even this fails, the first failure is the one to report.
      await rm(partial, { force: true }).catch(() => undefined);
      throw error;
    }
    await flushFolder(dirname(target));
  } catch (error) {
    signal?.throwIfAborted();
    throw accessError(path, 'write', error);
  }
}

/** Writes the bytes of `chunks`, one after the other, as `writeAtomically` does. */
export async function writeChunksAtomically(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: AtomicWriteOptions = {},
): Promise<void> {
  await writeAtomically(
    path,
    async (partial) => {
      await using file = await open(partial, 'w');
      for await (const chunk of chunks) {
        options.signal?.throwIfAborted();
        for (let done = 0; done < chunk.length;) {
          // A write may take less than it was given, a full disk for one, and says so only here.
          done += (await file.write(chunk, done)).bytesWritten;
        }
      }
    },
    options,
  );
}

/**
 * The file to replace, behind symbolic links: an ordinary file that we may change, whose rights the
 * new one gets, or none.
 */
async function writableTarget(path: string): Promise<{ target: string; mode?: number }> {
  let target: string;
  try {
    target = await realpath(path);
  } catch (error) {
    if (codeOfSystemError(error) !== 'ENOENT') {
      throw error;
    }
    return { target: join(await realpath(dirname(path)), basename(path)) };
  }
  const status = await stat(target);
  if (!status.isFile()) {
    const reason = status.isDirectory()
      ? 'it is a folder; name a file'
      : 'it is a device, pipe or socket; name a file';
    throw fileAccessError({ file: path, operation: 'write', reason });
  }
  await access(target, constants.W_OK);
  return { target, mode: status.mode };
}

/** A name that no other writer uses, not even one of the same process number on another machine. */
function partialName(target: string): string {
  const name = `.${basename(target)}.part-${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(target), name);
}

async function createEmpty(path: string, mode: number | undefined): Promise<void> {
  await using file = await open(path, 'wx');
  if (mode !== undefined) {
    await file.chmod(mode);
  }
}

async function flush(path: string): Promise<void> {
  await using file = await open(path, 'r+');
  await file.sync();
}

/** Makes the new name last: without it a power cut could bring the old file back. */
async function flushFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Some network and user-space file systems cannot flush a folder; a failing disk is another matter.
    if (codeOfSystemError(error) === 'EIO') {
      throw error;
    }
  }
}
