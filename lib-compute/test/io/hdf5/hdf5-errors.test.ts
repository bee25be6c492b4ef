import { describe, expect, it } from 'vitest';
import { innermostMessage, readError, writeError } from '../../../src/io/hdf5/hdf5-errors.ts';

const stack = (message: string): string => `HDF5-DIAG: Error detected in HDF5 (2.0.0):
  #000: /src/H5F.c line 821 in H5Fopen(): unable to synchronously open file
    major: File accessibility
    minor: Unable to open file
  #001: /src/H5FDsec2.c line 664 in H5FD__sec2_read(): ${message}
    major: Low-level I/O
    minor: Read failed
`;

describe('errors of HDF5', () => {
  it('say what the innermost frame says', () => {
    expect(innermostMessage(stack('bad heap signature'))).toBe('bad heap signature');
    expect(innermostMessage('')).toBe('HDF5 gave no reason');
  });

  it('are the file’s fault where the system is content', () => {
    const error = readError({ file: 'a.h5', where: 'qx', expected: 'readable' }, stack('bad heap'));
    expect(error).toMatchObject({
      tag: 'FileFormat',
      fields: { file: 'a.h5', where: 'qx', found: 'damaged (bad heap)' },
    });
    expect(error.cause).toHaveProperty('message', expect.stringContaining('H5Fopen'));
  });

  it('name the system’s reason and what to do', () => {
    const full = stack(
      "file write failed: time = Sat Nov 21\n, filename = 'x', errno = 51, error message = 'No space left on device'",
    );
    expect(writeError('a.h5', 'writing intens failed', full)).toMatchObject({
      tag: 'FileAccess',
      message:
        'a.h5: could not write the file: the disk is full; free some space or write elsewhere.',
    });
    const device = stack("file read failed: error message = 'I/O error'");
    expect(readError({ file: 'a.h5', where: 'qx', expected: 'readable' }, device)).toMatchObject({
      tag: 'FileAccess',
      fields: { operation: 'read', reason: 'I/O error' },
    });
  });
});
