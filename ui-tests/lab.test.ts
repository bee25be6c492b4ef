import { expect } from 'vitest';
import { askGateway } from './support/ask-gateway.ts';
import { test } from './support/lab-test.ts';

test('the extension is in JupyterLab, and its gateway answers', async ({ lab }) => {
  expect(await askGateway(lab.page, 'status')).toMatchObject({
    status: 200,
    body: { engines: [{ id: 'local' }] },
  });
});
