import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import { Signal } from '@lumino/signaling';

/** In this browser, which is closed more often than labels are saved. Then the name of the photons, then how many frames. */
const KEY = 'jupyterlab-damselfly:classes';

/** Stands for a frame without a class. */
const NONE = '.';

/** Keeps the labels of a data set between two visits, for all panels that label it. */
export interface LabelKeeper {
  /** @returns undefined where none are kept. */
  read(name: string, frameCount: number): Uint8Array<ArrayBuffer> | undefined;
  /** How many frames others have that labels of this name are kept of. */
  otherCounts(name: string, frameCount: number): readonly number[];
  /**
   * Keeps labels of some frames; those of the others stay as they are kept, whoever has kept them.
   *
   * @param classes of all frames: kept whole where none are kept yet.
   * @param frames numbers of those that were changed.
   * @throws where the browser keeps nothing more.
   */
  keep(name: string, classes: Uint8Array, frames: Iterable<number>): void;
  /** Tells of labels that others have kept: another panel, another page. @returns ends that. */
  listen(name: string, frameCount: number, told: (classes: Uint8Array) => void): () => void;
}

/** Keys by which labels were kept in this page, where the browser tells other pages alone. */
const keptHere = new Signal<object, { readonly key: string; readonly by: object }>({});

/** Keeps labels in the storage of the page, a character for each frame. */
export class PageLabelKeeper implements LabelKeeper {
  read(name: string, frameCount: number): Uint8Array<ArrayBuffer> | undefined {
    return classesAt(keyOf(name, frameCount), frameCount);
  }

  otherCounts(name: string, frameCount: number): readonly number[] {
    const start = keyOf(name, '');
    const keys = Array.from({ length: storedCount() }, (_, i) => localStorage.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(start))
      .map((key) => Number(key.slice(start.length)))
      .filter((count) => Number.isInteger(count) && count !== frameCount);
  }

  keep(name: string, classes: Uint8Array, frames: Iterable<number>): void {
    const key = keyOf(name, classes.length);
    const merged = classesAt(key, classes.length) ?? Uint8Array.from(classes);
    for (const frame of frames) {
      merged[frame] = classes[frame];
    }
    if (merged.every((code) => code === 0)) {
      localStorage.removeItem(key);
    } else {
      const text = Array.from(merged, (code) => CLASS_LETTERS.charAt(code - 1) || NONE).join('');
      localStorage.setItem(key, text);
    }
    keptHere.emit({ key, by: this });
  }

  listen(name: string, frameCount: number, told: (classes: Uint8Array) => void): () => void {
    const own = keyOf(name, frameCount);
    const tell = (): void => {
      // Where the last class was taken away, nothing is kept any more.
      told(classesAt(own, frameCount) ?? new Uint8Array(frameCount));
    };
    const here = (_: object, { key, by }: { readonly key: string; readonly by: object }): void => {
      if (key === own && by !== this) {
        tell();
      }
    };
    const elsewhere = ({ key }: StorageEvent): void => {
      if (key === own) {
        tell();
      }
    };
    keptHere.connect(here);
    addEventListener('storage', elsewhere);
    return () => {
      keptHere.disconnect(here);
      removeEventListener('storage', elsewhere);
    };
  }
}

function keyOf(name: string, frameCount: number | ''): string {
  return `${KEY}:${name}:${frameCount}`;
}

function classesAt(key: string, frameCount: number): Uint8Array<ArrayBuffer> | undefined {
  const kept = stored(key);
  if (kept?.length !== frameCount) {
    return undefined;
  }
  return Uint8Array.from(kept, (letter) => CLASS_LETTERS.indexOf(letter) + 1);
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
