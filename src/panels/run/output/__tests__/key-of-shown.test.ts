import { nullTranslator } from '@jupyterlab/translation';
import { expect, test } from '@jest/globals';
import type { PanelServices } from '../../../panel.ts';
import { GatewayError } from '../../../../services/gateway/gateway-error.ts';
import { keyOfShown } from '../key-of-shown.ts';

const trans = nullTranslator.load('test');

function services(
  runAt: (path: string) => Promise<string>,
): Pick<PanelServices, 'places' | 'runs'> {
  return { places: { runAt }, runs: { runs: [] } } as unknown as PanelServices;
}

test('a config.ini without a run is told with what to do, in one sentence', async () => {
  const none = services(() =>
    Promise.reject(new GatewayError(422, { tag: 'Input', message: 'No run.' })),
  );
  await expect(keyOfShown('/data/config.ini', none, trans)).rejects.toThrow(
    /^config\.ini configures a run that was not started yet, .*\.$/,
  );
  await expect(keyOfShown('/data', none, trans)).rejects.toThrow('No run.');
});

test('what else fails is told as it is', async () => {
  const away = services(() =>
    Promise.reject(new GatewayError(0, { tag: 'Unreachable', message: 'Nobody answers.' })),
  );
  await expect(keyOfShown('/data/config.ini', away, trans)).rejects.toThrow('Nobody answers.');
  const there = services((path) => Promise.resolve(`gateway:${path}`));
  expect(await keyOfShown('/data/config.ini', there, trans)).toBe('gateway:/data/config.ini');
});
