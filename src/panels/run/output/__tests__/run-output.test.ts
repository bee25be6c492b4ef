import { MimeModel } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import { expect, test } from '@jest/globals';
import { RUN_MIME_TYPE, RunOutput, type RunContent } from '../run-output.ts';

const modelOf = (content: object): MimeModel =>
  new MimeModel({ data: { [RUN_MIME_TYPE]: { ...content } } });

function output(create: (content: RunContent) => Promise<Widget>): RunOutput {
  return new RunOutput({ create, trans: nullTranslator.load('test') });
}

test('shows the panel of the run, once for what is asked', async () => {
  const asked: RunContent[] = [];
  const shown = output((content) => {
    asked.push(content);
    return Promise.resolve(new Widget());
  });
  const content = { path: '/data/run', view: { iteration: 12 } };
  await shown.renderModel(modelOf(content));
  await shown.renderModel(modelOf(content));
  expect(asked).toEqual([content]);
  expect(shown.node.childElementCount).toBe(1);
  await shown.renderModel(modelOf({ path: '/data/other' }));
  expect(asked).toHaveLength(2);
  expect(shown.node.childElementCount).toBe(1);
  shown.dispose();
});

test('says why there is none', async () => {
  const shown = output(() => Promise.reject(new Error('There is no run in /data/run.')));
  await shown.renderModel(modelOf({ path: '/data/run' }));
  expect(shown.node.textContent).toBe('There is no run in /data/run.');
  await shown.renderModel(modelOf({}));
  expect(shown.node.textContent).toBe('This output names no run.');
});
