import { MimeModel } from '@jupyterlab/rendermime';
import { describe, expect, jest, test } from '@jest/globals';
import type { OutputPanel } from '../output-panel.ts';
import { PanelOutput, type OutputContent } from '../panel-output.ts';
import { FakePanel } from './fake-panel.ts';

const TYPE = 'application/x-test+json';

interface Asked extends OutputContent {
  readonly path: string;
  readonly view?: { readonly level: number };
}

const isAsked = (content: unknown): content is Asked =>
  typeof content === 'object' && content !== null && 'path' in content;

function outputOf(create: (content: Asked) => Promise<OutputPanel>): PanelOutput<Asked> {
  return new PanelOutput({
    mimeType: TYPE,
    name: 'TestOutput',
    read: (content) => (isAsked(content) ? content : undefined),
    create,
    nothing: 'Nothing is asked for.',
    alt: ({ path }) => `${path} as it was`,
  });
}

/** A model, and what the notebook keeps of it when it is changed. */
function modelOf(content: Asked, picture?: string): { model: MimeModel; kept: unknown[] } {
  const kept: unknown[] = [];
  const model = new MimeModel({
    data: { [TYPE]: { ...content }, ...(picture !== undefined && { 'image/png': picture }) },
    callback: ({ data = {} }) => kept.push(data['image/png']),
  });
  return { model, kept };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a panel in a notebook', () => {
  test('is live, as high as asked for, and a picture of it is kept', async () => {
    const output = outputOf(() => Promise.resolve(new FakePanel()));
    const { model, kept } = modelOf({ path: '/a/map.mrc', height: 500 });
    await output.renderModel(model);
    expect(output.node.children).toHaveLength(1);
    expect(output.node.querySelector('div')?.style.height).toBe('500px');
    await after(400);
    expect(kept).toEqual(['cGljdHVyZQ==']);
    output.dispose();
  });

  test('keeps the picture that comes late, also after one that failed', async () => {
    const looks = [
      () => Promise.resolve(undefined),
      () => Promise.reject(new Error('The view is hidden.')),
    ];
    const thumbnail = jest.fn(() => (looks.shift() ?? (() => Promise.resolve('bGF0ZQ==')))());
    const output = outputOf(() => Promise.resolve(new FakePanel(thumbnail)));
    const { model, kept } = modelOf({ path: '/a/map.mrc' });
    await output.renderModel(model);
    await after(1200);
    expect(kept).toEqual(['bGF0ZQ==']);
    expect(thumbnail).toHaveBeenCalledTimes(3);
    output.dispose();
  });

  test('gives its place to another one, and leaves the picture that was kept as it is', async () => {
    const panels: FakePanel[] = [];
    const output = outputOf(() => {
      const panel = new FakePanel();
      panels.push(panel);
      return Promise.resolve(panel);
    });
    await output.renderModel(modelOf({ path: '/a/map.mrc' }).model);
    const { model, kept } = modelOf({ path: '/a/other.mrc' }, 'b2xk');
    await output.renderModel(model);
    expect(output.node.querySelector('img')?.alt).toBe('/a/other.mrc as it was');
    expect(panels.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
    await after(400);
    expect(output.node.querySelector('img')).toBeNull();
    expect(kept).toEqual([]);
    output.dispose();
  });

  test('shows another view of the same file, and stays where only a picture was added', async () => {
    const create = jest.fn(() => Promise.resolve(new FakePanel()));
    const output = outputOf(create);
    await output.renderModel(modelOf({ path: '/a/map.mrc', view: { level: 1 } }).model);
    await output.renderModel(modelOf({ path: '/a/map.mrc', view: { level: 1 } }, 'b2xk').model);
    expect(create).toHaveBeenCalledTimes(1);
    await output.renderModel(modelOf({ path: '/a/map.mrc', view: { level: 2 } }).model);
    expect(create).toHaveBeenLastCalledWith({ path: '/a/map.mrc', view: { level: 2 } });
    output.dispose();
  });

  test('is the picture that was kept where its file is gone, with the reason', async () => {
    const output = outputOf(() => Promise.reject(new Error('The file is gone.')));
    await output.renderModel(modelOf({ path: '/a/map.mrc' }, 'cGljdHVyZQ==').model);
    expect(output.node.querySelector('img')?.getAttribute('src')).toContain('cGljdHVyZQ==');
    expect(output.node.textContent).toContain('The file is gone.');
    output.dispose();
  });

  test('says so where nothing is asked for', async () => {
    const output = outputOf(() => Promise.resolve(new FakePanel()));
    await output.renderModel(new MimeModel({ data: { [TYPE]: 'nothing' } }));
    expect(output.node.textContent).toBe('Nothing is asked for.');
    output.dispose();
  });
});
