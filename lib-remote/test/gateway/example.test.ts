import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startGateway } from '../support/gateway.ts';

test('the example is made ready beside the results of an earlier run, which stay', async () => {
  const gateway = await startGateway();
  const config = async (asked: object) => (await gateway.post('example', asked)).json();
  const at = (folder: string) => ({ config: join(gateway.root, folder, 'config.ini') });
  expect(await config({})).toEqual(at('damselfly-example'));
  expect(await config({})).toEqual(at('damselfly-example'));
  const output = join(gateway.root, 'damselfly-example', 'output');
  mkdirSync(output);
  expect(await config({})).toEqual(at('damselfly-example'));
  writeFileSync(join(output, 'EMC.log'), '');
  expect(await config({})).toEqual(at('damselfly-example-2'));
  expect(await config({})).toEqual(at('damselfly-example-2'));
  expect(await config({ folder: 'damselfly-example' })).toEqual(at('damselfly-example'));
});
