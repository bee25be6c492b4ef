import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';

/** In this browser, which is closed more often than labels are saved. Then the name of the photons, then how many frames. */
const KEY = 'jupyterlab-damselfly:classes';

/** Stands for a frame without a class. */
const NONE = '.';

/** Keeps the labels of a data set between two visits. */
export interface LabelKeeper {
  /** @returns undefined where none are kept. */
  read(name: string, frameCount: number): Uint8Array<ArrayBuffer> | undefined;
  /** How many frames others have that labels of this name are kept of. */
  otherCounts(name: string, frameCount: number): readonly number[];
  /** @throws where the browser keeps nothing more. */
  keep(name: string, classes: Uint8Array): void;
}

/** Keeps labels in the storage of the page, a character for each frame. */
export const pageLabelKeeper: LabelKeeper = {
  read(name, frameCount) {
    const kept = stored(keyOf(name, frameCount));
    if (kept?.length !== frameCount) {
      return undefined;
    }
    return Uint8Array.from(kept, (letter) => CLASS_LETTERS.indexOf(letter) + 1);
  },

  otherCounts(name, frameCount) {
    const start = keyOf(name, '');
    const keys = Array.from({ length: storedCount() }, (_, i) => localStorage.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(start))
      .map((key) => Number(key.slice(start.length)))
      .filter((count) => Number.isInteger(count) && count !== frameCount);
  },

  keep(name, classes) {
    const key = keyOf(name, classes.length);
    if (classes.every((code) => code === 0)) {
      localStorage.removeItem(key);
    } else {
      const text = Array.from(classes, (code) => CLASS_LETTERS.charAt(code - 1) || NONE).join('');
      localStorage.setItem(key, text);
    }
  },
};

function keyOf(name: string, frameCount: number | ''): string {
  return `${KEY}:${name}:${frameCount}`;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // It is closed to this page.
    return null;
  }
}

function storedCount(): number {
  try {
    return localStorage.length;
  } catch {
    return 0;
  }
}
