import type { VolumeData } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';
import type { StageSize } from '../graphics/stage-size.ts';
import type { VolumeScene } from '../scene/volume-scene.ts';
import type { VolumeState } from '../volume-state.ts';
import { arrangement } from './arrangement.ts';
import { Captions } from './captions.ts';
import { NO_COMPANIONS, type Companions } from './companions.ts';
import { CompanionScenes, type CompanionActions } from './companion-scenes.ts';
import { Divider } from './divider.ts';
import type { SceneView } from './scene-view.ts';
import { sharedLevels } from './shared-levels.ts';

export interface TogetherActions extends CompanionActions {
  readonly choose: (change: Pick<VolumeState, 'divider'>) => void;
  /** The name of a companion was pressed. */
  readonly called: (number: number) => void;
}

/** A viewer's own volume among others: which of them are seen, where, and by what name. */
export class Together {
  /** What lies over the picture. */
  readonly nodes: readonly HTMLElement[];
  readonly #captions: Captions;
  readonly #divider: Divider;
  readonly #scenes: CompanionScenes;
  readonly #labels: Pick<VolumeLabels, 'lessOther'>;
  /** What is drawn less than the viewer's own may not be a companion any more. */
  readonly #names = new WeakMap<VolumeData, string>();
  #companions = NO_COMPANIONS;

  constructor(labels: VolumeLabels, actions: TogetherActions) {
    this.#labels = labels;
    this.#scenes = new CompanionScenes(actions);
    this.#divider = new Divider(labels, (divider) => {
      actions.choose({ divider });
    });
    this.#captions = new Captions((number) => {
      const { before } = this.#companions;
      if (number !== before) {
        actions.called(number < before ? number : number - 1);
      }
    });
    this.nodes = [this.#captions.node, this.#divider.node];
  }

  get companions(): Companions {
    return this.#companions;
  }

  set companions(companions: Companions) {
    this.#companions = companions;
    companions.volumes.forEach(({ data, name }) => this.#names.set(data, name));
  }

  /** What the viewer's own volume is to be seen less of. */
  minus({ together }: Pick<VolumeState, 'together'>): VolumeData | undefined {
    return together === 'difference' ? this.#companions.volumes.at(0)?.data : undefined;
  }

  /** What is seen together with the viewer's own volume is called so. */
  names(state: VolumeState): readonly string[] {
    const { volumes } = this.#companions;
    const shown = state.together === 'difference' ? volumes.slice(0, 1) : this.#shown(state);
    return shown.map(({ name }) => name);
  }

  /** Asks for what this state shows of the companions. */
  find(own: VolumeData, state: VolumeState): void {
    const volumes = this.#shown(state).map(({ data }) => data);
    this.#scenes.show(volumes, this.#stateOfOthers(own, state));
  }

  /** Makes surfaces of companions anew that do not suit the picture any more. */
  refine(): void {
    this.#scenes.refine();
  }

  /** Resolves when no companion is being made, and all suit the picture or failed. @throws AbortError when disposed. */
  settle(): Promise<void> {
    return this.#scenes.settle();
  }

  style(own: VolumeData | undefined, state: VolumeState): void {
    if (own) {
      this.#scenes.style(this.#stateOfOthers(own, state));
    }
  }

  /** What is to be drawn, the viewer's own first. */
  views(own: VolumeScene, state: VolumeState, size: StageSize): readonly SceneView[] {
    const scenes = [...this.#scenes.scenes];
    const before = Math.min(this.#companions.before, scenes.length);
    scenes.splice(before, 0, own);
    const places = arrangement(state, scenes.length, size);
    const views = places.map((place, i) => ({ ...place, scene: scenes[i] }));
    return [...views.splice(before, 1), ...views];
  }

  /**
   * Writes and draws over the picture what the parts of it are.
   *
   * @param minus what the viewer's own is drawn less of, if it is.
   */
  draw(state: VolumeState, size: StageSize, minus: VolumeData | undefined): void {
    const { name, before } = this.#companions;
    const others = this.#shown(state).map((other) => other.name);
    const at = Math.min(before, others.length);
    const less = minus && this.#names.get(minus);
    const names =
      others.length > 0
        ? others.toSpliced(at, 0, name)
        : less === undefined
          ? []
          : [this.#labels.lessOther(less)];
    this.#captions.draw(names, at, state.together, arrangement(state, names.length, size));
    this.#divider.node.hidden = state.together !== 'swipe' || names.length === 0;
    this.#divider.draw(state.divider);
  }

  dispose(): void {
    this.#scenes.dispose();
  }

  #shown({ together }: VolumeState): Companions['volumes'] {
    const { volumes } = this.#companions;
    return together === 'tiles' ? volumes : together === 'swipe' ? volumes.slice(0, 1) : [];
  }

  #stateOfOthers(own: VolumeData, state: VolumeState): VolumeState {
    return this.#companions.sharesLevels ? sharedLevels(own, state) : state;
  }
}
