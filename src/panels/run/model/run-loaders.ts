import type { IterationQuality, RunDetail } from '@damselfly/remote/http';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { CompanionLoader } from './companion-loader.ts';
import { companionPlaces } from './companion-places.ts';
import { hasHalves } from './has-halves.ts';
import { IterationLoader } from './iteration-loader.ts';
import { volumeCount } from './mode-count.ts';
import { OrientationLoader } from './orientation-loader.ts';
import type { RunViewState } from './view-state.ts';
import { VolumeLoader } from './volume-loader.ts';

/** What is to be seen of a run. */
export interface Seen {
  readonly view: RunViewState;
  readonly shown: number;
  readonly mode: number;
  readonly outputs: readonly number[];
  readonly detail: RunDetail | undefined;
}

/** Brings the arrays of a run that its panel shows. */
export class RunLoaders {
  readonly volume: VolumeLoader;
  /** What is shown together with it. */
  readonly companions: CompanionLoader;
  readonly orientations: OrientationLoader;
  readonly quality: IterationLoader<IterationQuality>;
  /** Undefined while nothing is to be brought. */
  #seen: Seen | undefined;

  constructor(source: RunSource, id: string) {
    this.volume = new VolumeLoader(({ iteration, mode }, level, signal) =>
      source.volume(id, iteration, { mode, level, signal }),
    );
    this.companions = new CompanionLoader(
      async (place, signal) =>
        this.volume.kept(place) ??
        source.volume(id, place.iteration, { mode: place.mode, level: 'full', signal }),
    );
    this.quality = new IterationLoader((iteration, signal) =>
      source.quality(id, iteration, { signal }),
    );
    this.orientations = new OrientationLoader(source, id);
    this.volume.changed.connect(this.#bringCompanions, this);
  }

  bring(seen: Seen): void {
    const { view, shown, mode, outputs, detail } = seen;
    this.#seen = seen;
    this.volume.show({ iteration: shown, mode }, outputs.length, view.iteration === 'latest');
    this.#bringCompanions();
    this.orientations.want({
      outputs,
      whole: view.tab === 'frames' ? shown : undefined,
      frames: detail?.facts.frames,
    });
    this.quality.want(judged(seen));
  }

  /** What is on its way comes; nothing after it. */
  hide(): void {
    this.#seen = undefined;
    this.volume.leaveNewer();
  }

  /** Tries again what has failed. */
  retry(): void {
    for (const loader of this.#all) {
      loader.retry();
    }
  }

  /** The run was begun anew: what is known of its iterations is of others. */
  forget(): void {
    this.#seen = undefined;
    for (const loader of this.#all) {
      loader.forget();
    }
  }

  dispose(): void {
    this.#seen = undefined;
    for (const loader of this.#all) {
      loader.dispose();
    }
  }

  /** Those of the volume that is there: of a newer one, they would stand beside it, or be less than it. */
  #bringCompanions(): void {
    const header = this.volume.current?.header;
    if (this.#seen !== undefined && header !== undefined) {
      const { view, outputs, detail } = this.#seen;
      const { iteration: shown, mode = 0 } = header;
      const modes = volumeCount(detail?.facts);
      this.companions.show(companionPlaces({ view, shown, mode, modes, outputs }));
    }
  }

  get #all(): readonly Pick<VolumeLoader, 'retry' | 'forget' | 'dispose'>[] {
    return [this.volume, this.companions, this.orientations, this.quality];
  }
}

/** The iterations that are judged: all where halves are followed, else the shown one, where it is looked at. */
function judged({ view, shown, outputs, detail }: Seen): readonly number[] {
  if (hasHalves(detail)) {
    return outputs;
  }
  return view.tab === 'quality' ? [shown] : [];
}
