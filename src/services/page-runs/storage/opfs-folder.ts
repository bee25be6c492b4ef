import { isNamed, storageError } from './storage-error.ts';
import type { RunFolder, StoredFile } from './run-folder.ts';

/** The folder of a run in the browser's storage. Writing takes the handles that only workers have. */
export function opfsFolder(root: FileSystemDirectoryHandle): RunFolder {
  /** @param make says how large the file is then. */
  const change = async (
    path: string,
    bytes: number,
    make: (file: FileSystemSyncAccessHandle) => Promise<number>,
  ): Promise<void> => {
    try {
      const { folder, name } = await parentOf(root, path, { create: true });
      const handle = await folder.getFileHandle(name, { create: true });
      const file = await handle.createSyncAccessHandle();
      try {
        const size = await make(file);
        file.flush();
        // Where a storage ends, Chromium has been seen to take what it then did not hold.
        if (file.getSize() !== size) {
          throw new DOMException('less is there than was written', 'QuotaExceededError');
        }
      } finally {
        file.close();
      }
    } catch (error) {
      throw storageError(path, 'write', error, bytes);
    }
  };
  return {
    write: (path, content) =>
      change(path, sizeOf(content), async (file) => {
        file.truncate(0);
        let written = 0;
        for await (const bytes of blocksOf(content)) {
          writeAll(file, bytes, written);
          written += bytes.length;
        }
        return written;
      }),
    append: (path, text) => {
      const bytes = new TextEncoder().encode(text);
      return change(path, bytes.length, (file) => {
        const before = file.getSize();
        try {
          writeAll(file, bytes, before);
        } catch (error) {
          file.truncate(before);
          throw error;
        }
        return Promise.resolve(before + bytes.length);
      });
    },
    async read(path) {
      try {
        const { folder, name } = await parentOf(root, path, {});
        return await (await folder.getFileHandle(name)).getFile();
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) {
          return undefined;
        }
        throw storageError(path, 'read', error);
      }
    },
    list: () => filesIn(root, ''),
    async remove(path) {
      try {
        const { folder, name } = await parentOf(root, path, {});
        await folder.removeEntry(name);
      } catch (error) {
        if (!isNamed(error, 'NotFoundError')) {
          throw storageError(path, 'write', error);
        }
      }
    },
  };
}

/** What is copied at once. */
const BLOCK_BYTES = 16 * 2 ** 20;

async function* blocksOf(
  content: Uint8Array<ArrayBuffer> | Blob,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!(content instanceof Blob)) {
    yield content;
    return;
  }
  for (let offset = 0; offset < content.size; offset += BLOCK_BYTES) {
    yield new Uint8Array(await content.slice(offset, offset + BLOCK_BYTES).arrayBuffer());
  }
}

function sizeOf(content: Uint8Array<ArrayBuffer> | Blob): number {
  return content instanceof Blob ? content.size : content.length;
}

/** A write may take less than it was given; what a full storage refuses is thrown. */
function writeAll(file: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number) {
  for (let done = 0; done < bytes.length;) {
    const written = file.write(bytes.subarray(done), { at: at + done });
    if (written === 0) {
      throw new DOMException('nothing more could be written', 'QuotaExceededError');
    }
    done += written;
  }
}

async function parentOf(
  root: FileSystemDirectoryHandle,
  path: string,
  options: FileSystemGetDirectoryOptions,
): Promise<{ folder: FileSystemDirectoryHandle; name: string }> {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let folder = root;
  for (const part of parts) {
    folder = await folder.getDirectoryHandle(part, options);
  }
  return { folder, name };
}

async function filesIn(folder: FileSystemDirectoryHandle, prefix: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    const path = prefix + name;
    if (isFolder(handle)) {
      files.push(...(await filesIn(handle, `${path}/`)));
    } else if (isFile(handle)) {
      files.push({ path, bytes: (await handle.getFile()).size });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}
