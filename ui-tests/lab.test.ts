import { expect } from 'vitest';
import { gatewayFrom } from './support/gateway.ts';
import { sharedLabTest as test } from './support/lab-test.ts';

test('the extension is in JupyterLab, and its gateway answers', async ({ lab }) => {
  expect(await gatewayFrom(lab.page, '/').get('status')).toMatchObject({
    status: 200,
    body: { engines: [{ id: 'local', isReady: true }] },
  });
});
