import { expect, test } from 'vitest';
import { readRunRecord } from '../../src/run-directory/run-record.ts';
import { prepareRun } from '../../src/worker/prepare-run.ts';
import { smallRun } from '../support/small-run.ts';

const ignore = (): void => undefined;

test('changes of the record that are asked for at the same time are all made, each to what the one before it left', async () => {
  const { config, paths } = smallRun();
  const request = { config, iterations: 1, resume: false, workers: 1, parity: false } as const;
  const observer = { notice: ignore, started: ignore, progress: ignore, iteration: ignore };
  const { writer } = await prepareRun(
    { ...request, backend: 'reference' },
    { signal: new AbortController().signal, observer },
  );
  await Promise.all(
    ['a', 'b', 'c'].map((part) =>
      writer.amend((record) => ({ ...record, name: `${record.name ?? ''}${part}` })),
    ),
  );
  expect((await readRunRecord(paths))?.name).toMatch(/abc$/);
  const refused = writer.amend(() => {
    throw new Error('refused');
  });
  const next = writer.amend((record) => ({ ...record, name: 'after it' }));
  await expect(refused).rejects.toThrow('refused');
  await next;
  expect((await readRunRecord(paths))?.name).toBe('after it');
  await writer.close();
});
