import { element } from '../../dom.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';
import { coloursSection } from './colours-section.ts';
import { cutSection } from './cut-section.ts';
import { levelsSection } from './levels-section.ts';
import type { Section, SectionContext } from './section.ts';
import { showSection } from './show-section.ts';
import { slicesSection } from './slices-section.ts';

/** All that can be chosen of the picture, beside it. */
export class Inspector {
  readonly node: HTMLElement;
  readonly #sections: readonly Section[];

  constructor(context: SectionContext) {
    this.#sections = [
      levelsSection(context),
      coloursSection(context),
      cutSection(context),
      slicesSection(context),
      showSection(context),
    ];
    this.node = element('div', 'dfl-VolumeInspector', {
      role: 'region',
      'aria-label': context.labels.inspector,
    });
    this.node.append(...this.#sections.map(({ node }) => node));
  }

  draw(data: VolumeData, state: VolumeState): void {
    this.node.hidden = !state.inspector;
    if (state.inspector) {
      this.#sections.forEach((section) => {
        section.draw(data, state);
      });
    }
  }

  dispose(): void {
    this.#sections.forEach((section) => section.dispose?.());
  }
}
