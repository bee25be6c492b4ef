import { MimeModel } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { expect, test } from '@jest/globals';
import { FakePanel } from '../../../output/__tests__/fake-panel.ts';
import { frameOutput, FRAMES_MIME_TYPE, type FramesContent } from '../frame-output.ts';

const modelOf = (content: object): MimeModel =>
  new MimeModel({ data: { [FRAMES_MIME_TYPE]: { ...content } } });

test('photons in a notebook are their panel, at the frame that is asked for', async () => {
  const asked: FramesContent[] = [];
  const output = frameOutput({
    create: (content) => {
      asked.push(content);
      return Promise.resolve(new FakePanel());
    },
    trans: nullTranslator.load('test'),
  });
  const content = { path: '/data/photons.emc', frame: 5, view: { scale: 'log' } };
  await output.renderModel(modelOf(content));
  expect(asked).toEqual([content]);
  expect(output.hasClass('dfl-FrameOutput')).toBe(true);
  await output.renderModel(modelOf({ path: '/data/photons.emc', frame: -1 }));
  expect(output.node.textContent).toBe('This output names no photons.');
  output.dispose();
});
