import { element } from '../../dom.ts';
import type { VolumeState } from '../volume-state.ts';
import type { Place } from './arrangement.ts';

/** What each of several volumes is called, in its corner of the picture; a tile's name is a button that chooses it. */
export class Captions {
  readonly node = element('div', 'dfl-VolumeCaptions');
  readonly #choose: (number: number) => void;
  #drawn = '';
  #names: readonly HTMLElement[] = [];

  /** @param choose is given the number of a volume, in the order of the names. */
  constructor(choose: (number: number) => void) {
    this.#choose = choose;
  }

  /** @param own number of the viewer's own. */
  draw(
    names: readonly string[],
    own: number,
    together: VolumeState['together'],
    places: readonly Place[],
  ): void {
    const drawn = JSON.stringify([names, own, together]);
    // What has the focus stays where it is.
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#names = names.map((name, number) =>
        together === 'tiles' ? this.#button(name, number, number === own) : captionNode(name),
      );
      this.node.replaceChildren(...this.#names);
    }
    this.#names.forEach((name, i) => {
      const place = places.at(i);
      name.hidden = place === undefined;
      if (place) {
        const { left, top, width } = place.clip;
        name.style.left = `${left}px`;
        name.style.top = `${top}px`;
        name.style.maxWidth = `${width}px`;
      }
    });
  }

  #button(name: string, number: number, isOwn: boolean): HTMLElement {
    const button = element(
      'button',
      'dfl-VolumeCaptions-name',
      { type: 'button', 'aria-pressed': String(isOwn) },
      name,
    );
    button.addEventListener('click', () => {
      this.#choose(number);
    });
    return button;
  }
}

function captionNode(name: string): HTMLElement {
  return element('span', 'dfl-VolumeCaptions-name', {}, name);
}
