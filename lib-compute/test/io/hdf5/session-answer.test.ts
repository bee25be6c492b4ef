import { expect, it } from 'vitest';
import { fileFormatError } from '../../../src/errors.ts';
import { answer, valueOf } from '../../../src/io/hdf5/session-answer.ts';
import { refusalOf } from '../../support/refusal.ts';

/** As a message carries it from one thread to another. */
const sent = <Message>(message: Message): Message => structuredClone(message);

it('carries values', () => {
  expect(valueOf(sent(answer(() => Float64Array.of(1, 2))), 'a.h5', 'qx')).toEqual(
    Float64Array.of(1, 2),
  );
});

it('carries our errors with their fields and cause', async () => {
  const fields = { file: 'a.h5', where: 'qx', expected: 'numbers', found: 'texts' };
  const cause = new Error('HDF5-DIAG');
  const packed = sent(
    answer(() => {
      throw fileFormatError(fields, { cause });
    }),
  );
  const error = await refusalOf(() => valueOf(packed, 'a.h5', 'the file'));
  expect(error).toMatchObject({ tag: 'FileFormat', fields, cause: { message: 'HDF5-DIAG' } });
  expect(error.message).toBe('a.h5: qx should be numbers, but is texts.');
});

it('blames the file where HDF5 broke down', async () => {
  const packed = sent(
    answer(() => {
      throw new RangeError('memory access out of bounds');
    }),
  );
  const error = await refusalOf(() => valueOf(packed, 'a.h5', 'qx'));
  expect(error).toMatchObject({
    tag: 'FileFormat',
    fields: { file: 'a.h5', where: 'qx' },
    cause: { message: 'memory access out of bounds' },
  });
});
