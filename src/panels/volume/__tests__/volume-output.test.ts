import { MimeModel } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { Signal, type ISignal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { describe, expect, jest, test } from '@jest/globals';
import { VOLUME_MIME_TYPE } from '../output/output-content.ts';
import { VolumeOutput } from '../output/volume-output.ts';
import type { VolumeActions, WithVolume } from '../volume-actions.ts';

/** A panel that shows its picture at once. */
class PanelOfWords extends Widget implements WithVolume {
  readonly state = {};
  readonly #stateChanged = new Signal<this, void>(this);
  readonly volume: VolumeActions = {
    save: () => Promise.resolve(),
    thumbnail: () => Promise.resolve('cGljdHVyZQ=='),
  };

  get stateChanged(): ISignal<this, void> {
    return this.#stateChanged;
  }
}

const trans = nullTranslator.load('jupyterlab_damselfly');

function modelOf(content: {
  readonly path: string;
  readonly thumbnail?: string;
  readonly view?: { readonly level: number };
}): MimeModel {
  return new MimeModel({ data: { [VOLUME_MIME_TYPE]: { ...content } } });
}

describe('a volume in a notebook', () => {
  test('is a live panel, of which a picture is kept', async () => {
    const output = new VolumeOutput({ trans, create: () => Promise.resolve(new PanelOfWords()) });
    const model = new MimeModel({
      data: { [VOLUME_MIME_TYPE]: { path: '/a/map.mrc', view: { level: 3 } } },
      callback: ({ data = {} }) => {
        kept = data[VOLUME_MIME_TYPE];
      },
    });
    let kept: unknown;
    await output.renderModel(model);
    expect(output.node.children).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(kept).toEqual({ path: '/a/map.mrc', view: { level: 3 }, thumbnail: 'cGljdHVyZQ==' });
    output.dispose();
  });

  test('gives its place to another one, and leaves the picture that was kept as it is', async () => {
    const panels: PanelOfWords[] = [];
    const create = (): Promise<PanelOfWords> => {
      const panel = new PanelOfWords();
      panels.push(panel);
      return Promise.resolve(panel);
    };
    const output = new VolumeOutput({ trans, create });
    await output.renderModel(modelOf({ path: '/a/map.mrc' }));
    const kept = modelOf({ path: '/a/other.mrc', thumbnail: 'b2xk' });
    await output.renderModel(kept);
    expect(panels.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(output.node.querySelector('img')).toBeNull();
    expect(kept.data[VOLUME_MIME_TYPE]).toMatchObject({ thumbnail: 'b2xk' });
    output.dispose();
  });

  test('shows another view of the same file, and stays where only a picture was added', async () => {
    const create = jest.fn(() => Promise.resolve(new PanelOfWords()));
    const output = new VolumeOutput({ trans, create });
    await output.renderModel(modelOf({ path: '/a/map.mrc', view: { level: 1 } }));
    await output.renderModel(
      modelOf({ path: '/a/map.mrc', view: { level: 1 }, thumbnail: 'b2xk' }),
    );
    expect(create).toHaveBeenCalledTimes(1);
    await output.renderModel(modelOf({ path: '/a/map.mrc', view: { level: 2 } }));
    expect(create).toHaveBeenLastCalledWith({ path: '/a/map.mrc', view: { level: 2 } });
    output.dispose();
  });

  test('is the picture that was kept where its file is gone, with the reason', async () => {
    const create = () => Promise.reject(new Error('The file is gone.'));
    const output = new VolumeOutput({ trans, create });
    await output.renderModel(modelOf({ path: '/a/map.mrc', thumbnail: 'cGljdHVyZQ==' }));
    expect(output.node.querySelector('img')?.getAttribute('src')).toContain('cGljdHVyZQ==');
    expect(output.node.textContent).toContain('The file is gone.');
    output.dispose();
  });

  test('says so where there is none', async () => {
    const output = new VolumeOutput({ trans, create: () => Promise.resolve(new PanelOfWords()) });
    await output.renderModel(new MimeModel({ data: { [VOLUME_MIME_TYPE]: 'nothing' } }));
    expect(output.node.textContent).toBe('This output holds no volume.');
    output.dispose();
  });
});
