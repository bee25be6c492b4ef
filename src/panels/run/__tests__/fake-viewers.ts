import { DEFAULT_CLASSES_STATE } from '../../../viewers/classes/classes-state.ts';
import { DEFAULT_SLICES_STATE } from '../../../viewers/slices/slices-state.ts';
import type { Pictured } from '../../../viewers/pictured.ts';
import type { Listener, Viewer } from '../../../viewers/viewer.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import {
  DEFAULT_VOLUME_STATE,
  type VolumeEvents,
  type VolumeState,
} from '../../../viewers/volume/volume-state.ts';
import type { Companions } from '../../../viewers/volume/together/companions.ts';
import type { ModelViewer, RunViewers } from '../run-viewers.ts';

/** Says in words what a viewer would draw, which jsdom cannot. */
class WordViewer<Data, State, Events> implements Viewer<Data, State, Events>, Pictured {
  readonly #node = document.createElement('p');
  readonly #words: (data: Data) => string;
  #state: State;

  constructor(state: State, words: (data: Data) => string) {
    this.#state = state;
    this.#words = words;
  }

  mount(node: HTMLElement): void {
    node.append(this.#node);
  }

  update(data: Data): void {
    this.#node.textContent = this.#words(data);
  }

  get state(): State {
    return this.#state;
  }

  set state(state: Partial<State>) {
    this.#state = { ...this.#state, ...state };
  }

  on(): () => void {
    return () => undefined;
  }

  point(): void {
    // Words have no places.
  }

  get hasPicture(): boolean {
    return this.#node.textContent !== '';
  }

  screenshot(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }

  dispose(): void {
    this.#node.remove();
  }
}

/** Records captions instead of pictures. */
const fakeExports: ModelViewer['exports'] = {
  series: async (bring, { frames, report, signal }) => {
    const captions: string[] = [];
    for (let index = 0; index < frames; index++) {
      signal?.throwIfAborted();
      captions.push((await bring(index)).caption);
      report?.(index + 1);
    }
    return new Blob([captions.join('\n')], { type: 'video/webm' });
  },
};

/** Says also what its volume is shown together with. */
class CompanionWordViewer<Data, State, Events>
  extends WordViewer<Data, State, Events>
  implements ModelViewer
{
  readonly exports = fakeExports;
  readonly #names = document.createElement('p');

  override mount(node: HTMLElement): void {
    super.mount(node);
    node.append(this.#names);
  }

  set companions(companions: Companions | undefined) {
    const { volumes = [], name = '', before = 0 } = companions ?? {};
    const names = volumes.map((volume) => volume.name);
    this.#names.textContent = names.length > 0 ? names.toSpliced(before, 0, name).join(' | ') : '';
  }
}

/** A model's viewer whose pictures are there when the test says so. */
class WaitingModelViewer extends CompanionWordViewer<VolumeData, VolumeState, VolumeEvents> {
  #given: VolumeData | undefined;
  #told: ((data: VolumeData) => void)[] = [];
  #toldLess: ((data: VolumeData | undefined) => void)[] = [];
  #others: Companions['volumes'] = [];

  override set companions(companions: Companions | undefined) {
    super.companions = companions;
    this.#others = companions?.volumes ?? [];
  }

  override update(data: VolumeData): void {
    super.update(data);
    this.#given = data;
  }

  override on<Name extends keyof VolumeEvents>(
    name?: Name,
    listener?: Listener<VolumeEvents[Name]>,
  ): () => void {
    if (name === 'seen' && listener) {
      this.#told.push(listener as Listener<VolumeData>);
    }
    if (name === 'less' && listener) {
      this.#toldLess.push(listener as Listener<VolumeData | undefined>);
    }
    return () => undefined;
  }

  /** What it was given last is drawn. */
  draw(): void {
    const less = this.state.together === 'difference' ? this.#others.at(0)?.data : undefined;
    this.#toldLess.forEach((tell) => {
      tell(less);
    });
    const data = this.#given;
    if (data) {
      this.#told.forEach((tell) => {
        tell(data);
      });
    }
  }
}

/** Viewers of which that of the model draws nothing before `draw` is called. */
export function waitingViewers(): { readonly viewers: RunViewers; readonly draw: () => void } {
  const model = new WaitingModelViewer(DEFAULT_VOLUME_STATE, () => 'surface');
  return {
    viewers: { ...fakeViewers, model: () => Promise.resolve(model) },
    draw: () => {
      model.draw();
    },
  };
}

export const fakeViewers: RunViewers = {
  convergence: () => Promise.resolve(new WordViewer({ iteration: 0 }, ({ summary }) => summary)),
  orientations: () => Promise.resolve(new WordViewer({ iteration: 0 }, ({ summary }) => summary)),
  slices: () => Promise.resolve(new WordViewer(DEFAULT_SLICES_STATE, () => 'slices')),
  classes: () =>
    Promise.resolve(
      new WordViewer(DEFAULT_CLASSES_STATE, ({ count, occupancies }) =>
        [`${count} classes`, ...(occupancies ?? [])].join(' '),
      ),
    ),
  model: () => Promise.resolve(new CompanionWordViewer(DEFAULT_VOLUME_STATE, () => 'surface')),
};
