import { MimeModel } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { expect, test } from '@jest/globals';
import { FakePanel } from '../../../output/__tests__/fake-panel.ts';
import { VOLUME_MIME_TYPE, type OutputContent } from '../output-content.ts';
import { volumeOutput } from '../volume-output.ts';

test('a volume in a notebook is its panel, another one for another support', async () => {
  const asked: OutputContent[] = [];
  const output = volumeOutput({
    create: (content) => {
      asked.push(content);
      return Promise.resolve(new FakePanel());
    },
    trans: nullTranslator.load('test'),
  });
  const show = (content: object): Promise<void> =>
    output.renderModel(new MimeModel({ data: { [VOLUME_MIME_TYPE]: { ...content } } }));
  await show({ path: '/a/map.mrc', view: { level: 3 } });
  await show({ path: '/a/map.mrc', view: { level: 3 }, support: '/a/mask.mrc' });
  expect(asked).toHaveLength(2);
  await show({ path: 5 });
  expect(output.node.textContent).toBe('This output holds no volume.');
  output.dispose();
});
