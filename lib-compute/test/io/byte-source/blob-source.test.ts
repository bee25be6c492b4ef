import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blobSource } from '../../../src/io/byte-source/blob-source.ts';
import { refusalOf } from '../../support/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('says so when the file behind the Blob has changed', async () => {
  const path = join(await temporaryFolder(), 'file.emc');
  await writeFile(path, new Uint8Array(1000));
  const source = blobSource(await openAsBlob(path), 'file.emc');
  await writeFile(path, new Uint8Array(10));
  const error = await refusalOf(() => source.read(0, 1000));
  expect(error.tag).toBe('FileAccess');
  expect(error.message).toContain('choose it again');
});
