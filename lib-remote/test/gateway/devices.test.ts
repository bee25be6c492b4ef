import { expect, test } from 'vitest';
import { Check } from 'typebox/value';
import { StatusSchema, type EngineDevice } from '../../src/http/index.ts';
import { startGateway } from '../support/gateway.ts';

test('the local engine tells what each backend computes on, or why it cannot', async () => {
  const gateway = await startGateway();
  const devices = async (): Promise<readonly EngineDevice[] | undefined> => {
    const status = (await gateway.ask('status')).json();
    return Check(StatusSchema, status) ? status.engines[0].devices : undefined;
  };
  await expect.poll(devices).toBeDefined();
  const found = (await devices()) ?? [];
  expect(found.map(({ backend }) => backend)).toEqual(['webgpu', 'wasm', 'reference']);
  expect(found[1]).toMatchObject({ available: true, isFallback: false });
  expect(found[1].device).toMatch(/CPU cores/);
  for (const { available, device, reason } of found) {
    expect(reason).not.toBe('');
    expect(available).toBe(device !== '' && device !== 'none');
  }
});
