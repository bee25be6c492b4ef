import type { VolumeData } from '../../volume-data.ts';
import type { Merging } from '../surfaces/merging.ts';
import type { ShadedSurface } from '../surfaces/shaded-surface.ts';
import { Rest } from '../scene/rest.ts';
import { appliedFilters } from '../scene/applied-filters.ts';
import type { ScenePlan } from '../scene/scene-plan.ts';
import { SceneSource, type FoundScene, type SceneWish } from '../scene/scene-source.ts';
import { VolumeScene } from '../scene/volume-scene.ts';
import type { VolumeState } from '../volume-state.ts';

export interface CompanionActions {
  /** What the worker has to make of a volume in a state. */
  readonly planFor: (data: VolumeData, state: VolumeState) => ScenePlan;
  /** How far their surfaces are merged. */
  readonly merging: Merging;
  /** Brings surfaces to the graphics that are drawn soon. */
  readonly bring: (surfaces: readonly ShadedSurface[]) => Promise<void>;
  /** One more can be drawn. */
  readonly found: () => void;
  readonly failed: (cause: unknown) => void;
  /** They are being made, or not any more. */
  readonly works: (isWorking: boolean) => void;
}

/** The scenes of the volumes beside a viewer's own: made one after the other by one worker of theirs. */
export class CompanionScenes {
  readonly #actions: CompanionActions;
  #scenes: readonly VolumeScene[] = [];
  #source: SceneSource | undefined;
  #volumes: readonly VolumeData[] = [];
  #state: VolumeState | undefined;
  /** Numbers of those that are still to be made. */
  #left: readonly number[] = [];
  readonly #rest = new Rest();
  #wish: SceneWish | undefined;
  /** Those that could not be made: they stay as they are until others are asked for. */
  #failed: ReadonlySet<VolumeScene> = new Set();

  readonly #fail = (cause: unknown): void => {
    this.#failed = new Set([...this.#failed, ...this.#left.map((number) => this.#scenes[number])]);
    this.#left = [];
    // A worker that has broken down answers no more: the next are made by another.
    this.#dropSource();
    this.#rest.isBusy = false;
    this.#actions.failed(cause);
  };

  constructor(actions: CompanionActions) {
    this.#actions = actions;
  }

  /** In the order of the volumes; what is not made yet has nothing to draw. */
  get scenes(): readonly VolumeScene[] {
    return this.#scenes;
  }

  /** Makes scenes of these volumes in this state; until then those that are there stay. */
  show(volumes: readonly VolumeData[], state: VolumeState): void {
    this.#volumes = volumes;
    this.#state = state;
    this.#scenes.slice(volumes.length).forEach((scene) => {
      scene.dispose();
    });
    this.#scenes = volumes.map((_, i) => this.#scenes.at(i) ?? new VolumeScene());
    this.#left = [...volumes.keys()];
    this.#failed = new Set();
    if (volumes.length === 0) {
      this.#dropSource();
    }
    this.#makeNext();
  }

  /** Makes those anew whose surfaces do not suit the picture any more. */
  refine(): void {
    if (this.#left.length === 0) {
      const { merging } = this.#actions;
      this.#left = [...this.#scenes.keys()].filter((number) => {
        const scene = this.#scenes[number];
        return scene.found && !this.#failed.has(scene) && !merging.suits(scene.found);
      });
      this.#makeNext();
    }
  }

  /**
   * Resolves when none of them is being made, and all suit the picture or failed.
   *
   * @throws AbortError when they are disposed.
   */
  settle(): Promise<void> {
    return this.#rest.settle(() => {
      this.refine();
    });
  }

  /** Follows what needs nothing of the worker. */
  style(state: VolumeState): void {
    this.#state = state;
    this.#scenes.forEach((scene) => {
      scene.style(state);
    });
  }

  dispose(): void {
    this.#source?.dispose();
    this.#source = undefined;
    this.#left = [];
    this.#rest.dispose();
    this.#scenes.forEach((scene) => {
      scene.dispose();
    });
    this.#scenes = [];
  }

  #makeNext(): void {
    const state = this.#state;
    this.#rest.isBusy = this.#left.length > 0;
    if (this.#left.length === 0 || !state) {
      return;
    }
    const data = this.#volumes[this.#left[0]];
    this.#source ??= this.#newSource();
    this.#wish = {
      data,
      filters: {
        ...appliedFilters(data, state),
        part: state.part,
        signs: state.signs,
        minus: undefined,
      },
      planFor: (filtered) => this.#actions.planFor(filtered, state),
      blockFor: (filtered) => this.#actions.merging.blockFor(filtered),
      askedAt: performance.now(),
    };
    this.#source.find(this.#wish);
  }

  #newSource(): SceneSource {
    return new SceneSource(
      (found) => {
        this.#take(found).catch(this.#fail);
      },
      this.#fail,
      (work) => {
        this.#actions.works(work === 'making');
      },
    );
  }

  #dropSource(): void {
    this.#source?.dispose();
    this.#source = undefined;
    this.#actions.works(false);
  }

  async #take(found: FoundScene): Promise<void> {
    // What is there is seen until this can be.
    await this.#actions.bring(found.surfaces);
    // Another state may have been asked for meanwhile.
    if (found.wish === this.#wish && this.#state && this.#left.length > 0) {
      this.#scenes[this.#left[0]].load(found, this.#state);
      this.#left = this.#left.slice(1);
      this.#actions.found();
      this.#makeNext();
    }
  }
}
