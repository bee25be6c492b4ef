import { MimeModel } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { expect, test } from '@jest/globals';
import { FakePanel } from '../../../output/__tests__/fake-panel.ts';
import { RUN_MIME_TYPE, runOutput, type RunContent } from '../run-output.ts';

const modelOf = (content: object): MimeModel =>
  new MimeModel({ data: { [RUN_MIME_TYPE]: { ...content } } });

test('a run in a notebook is its panel, with the view and the height that are asked for', async () => {
  const asked: RunContent[] = [];
  const output = runOutput({
    create: (content) => {
      asked.push(content);
      return Promise.resolve(new FakePanel());
    },
    trans: nullTranslator.load('test'),
  });
  const content = { path: '/data/run', view: { iteration: 12 }, height: 900 };
  await output.renderModel(modelOf(content));
  expect(asked).toEqual([content]);
  expect(output.hasClass('dfl-RunOutput')).toBe(true);
  await output.renderModel(modelOf({ path: '/data/run', height: 3 }));
  expect(output.node.textContent).toBe('This output names no run.');
  output.dispose();
});
