import type { VolumeData } from '../../volume-data.ts';
import { appliedFilters } from '../scene/applied-filters.ts';
import type { ScenePlan } from '../scene/scene-plan.ts';
import { SceneSource, type FoundScene, type SceneWish } from '../scene/scene-source.ts';
import { VolumeScene } from '../scene/volume-scene.ts';
import type { VolumeState } from '../volume-state.ts';

export interface CompanionActions {
  /** What the worker has to make of a volume in a state. */
  readonly planFor: (data: VolumeData, state: VolumeState) => ScenePlan;
  /** One more can be drawn. */
  readonly found: () => void;
  readonly failed: () => void;
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
  /** How many of them are made. */
  #made = 0;
  #wish: SceneWish | undefined;

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
    this.#made = 0;
    if (volumes.length === 0) {
      this.#source?.dispose();
      this.#source = undefined;
      this.#actions.works(false);
    }
    this.#makeNext();
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
    this.#scenes.forEach((scene) => {
      scene.dispose();
    });
    this.#scenes = [];
  }

  #makeNext(): void {
    const data = this.#volumes.at(this.#made);
    const state = this.#state;
    if (!data || !state) {
      return;
    }
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
      askedAt: performance.now(),
    };
    this.#source.find(this.#wish);
  }

  #newSource(): SceneSource {
    const source: SceneSource = new SceneSource(
      (found) => {
        this.#take(found);
      },
      this.#actions.failed,
      (isWorking) => {
        // One that was given up may end its work while another has begun.
        if (source === this.#source || this.#source === undefined) {
          this.#actions.works(isWorking);
        }
      },
    );
    return source;
  }

  #take(found: FoundScene): void {
    // Another state may have been asked for meanwhile.
    if (found.wish === this.#wish && this.#state) {
      this.#scenes[this.#made].load(found, this.#state);
      this.#made += 1;
      this.#actions.found();
      this.#makeNext();
    }
  }
}
