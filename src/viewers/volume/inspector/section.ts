import { element } from '../../dom.ts';
import type { Triple, VolumeData } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';
import type { VolumeState } from '../volume-state.ts';

/** A part of the inspector. */
export interface Section {
  readonly node: HTMLElement;
  draw(data: VolumeData, state: VolumeState): void;
  /** Of what would outlive its node. */
  dispose?(): void;
}

export interface SectionContext {
  readonly labels: VolumeLabels;
  readonly choose: (change: Partial<VolumeState>) => void;
  /** Points at a place, in voxels of the model from its centre, or at none. */
  readonly point: (place: Readonly<Triple> | undefined) => void;
  /** Whether there is a support to be outlined. */
  readonly hasSupport: () => boolean;
}

/** A part with its title and what stands beside that. */
export function sectionNode(
  title: string,
  beside: readonly (HTMLElement | string)[],
  ...children: HTMLElement[]
): HTMLElement {
  const head = element('div', 'dfl-VolumeInspector-head', {}, element('h4', '', {}, title));
  head.append(...beside);
  return element(
    'section',
    'dfl-VolumeInspector-section',
    { 'aria-label': title },
    head,
    ...children,
  );
}

/** A line: what it is about, and what to choose it with. */
export function rowNode(label: string, ...children: (HTMLElement | string)[]): HTMLElement {
  const name = element('span', 'dfl-VolumeInspector-label', {}, label);
  return element('div', 'dfl-VolumeInspector-row', {}, name, ...children);
}
