import type { Display } from '../display.ts';
import type { ColourBarContent } from '../slices/colour-bar.ts';
import type { FrameData } from './frame-data.ts';
import type { FramePicture } from './frame-picture.ts';
import { placeFrame } from './frame-place.ts';
import {
  chosenFrameRange,
  frameThreshold,
  frameStatistics,
  selectableFrameRange,
  type FrameStatistics,
} from './frame-range.ts';
import { ringsOf, type FrameRing } from './frame-rings.ts';
import type { FrameState } from './frame-state.ts';
import type { Overlay } from './paint-overlay.ts';
import { pooledStatistics } from './pooled-statistics.ts';

/** All that is to be drawn of a frame. */
export interface Scene {
  readonly picture: FramePicture;
  readonly overlay: Omit<Overlay, 'voxels' | 'pointed'>;
  readonly bar: ColourBarContent;
}

const NO_RINGS: readonly FrameRing[] = [];

/** Makes scenes; what takes a look at every pixel is found once for each frame. */
export class FrameScene {
  #statistics: { readonly key: readonly unknown[]; readonly found: FrameStatistics } | undefined;
  #rings: { readonly layout: FrameData['layout']; readonly found: FrameRing[] } | undefined;

  /** @param width, height of the canvas, device pixels. */
  of(data: FrameData, state: FrameState, width: number, height: number): Scene {
    const { scale, gamma, range, colours, pooling, mask, rings } = state;
    const { layout } = data;
    const place = placeFrame(layout, state, width, height);
    const statistics = this.#statisticsOf(data, mask, pooling === 'sum' ? place.bin : 1);
    const chosen = chosenFrameRange(statistics, scale, range);
    const display: Display = {
      scale,
      gamma,
      ...chosen,
      threshold: frameThreshold(statistics, chosen),
    };
    return {
      picture: { data, place, display, colours, pooling, mask },
      overlay: {
        place,
        rows: layout.rows,
        columns: layout.columns,
        geometry: rings ? layout.geometry : undefined,
        rings: rings ? this.#ringsOf(layout) : NO_RINGS,
      },
      bar: {
        bar: { ...display, ...selectableFrameRange(statistics, scale, chosen) },
        chosen,
        isAutomatic: range === 'auto',
        colours,
        unit: data.unit,
      },
    };
  }

  #statisticsOf(data: FrameData, mask: FrameState['mask'], bin: number): FrameStatistics {
    const key = [data.values, data.layout, mask, bin];
    if (!this.#statistics?.key.every((part, i) => part === key[i])) {
      const found = bin > 1 ? pooledStatistics(data, mask, bin) : frameStatistics(data, mask);
      this.#statistics = { key, found };
    }
    return this.#statistics.found;
  }

  #ringsOf(layout: FrameData['layout']): FrameRing[] {
    if (this.#rings?.layout !== layout) {
      this.#rings = { layout, found: ringsOf(layout) };
    }
    return this.#rings.found;
  }
}
