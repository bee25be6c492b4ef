import { element } from '../../dom.ts';
import { breakingBetweenParts } from '../breaking-between-parts.ts';
import { Histogram } from './histogram.ts';
import { statisticsText } from './statistics-text.ts';
import { sectionNode, type Section, type SectionContext } from './section.ts';
import { surfaceRow } from './surface-row.ts';
import { withInnerSurface } from './with-surface.ts';

/** The values that there are, and the isosurfaces among them. */
export function levelsSection(context: SectionContext): Section {
  const { labels, choose } = context;
  const histogram = new Histogram(context);
  const rows = [0, 1, 2].map((number) => surfaceRow(context, number));
  const statistics = element('span', 'dfl-VolumeInspector-caption');
  let add: () => void = () => undefined;
  const button = element(
    'button',
    'dfl-VolumeInspector-add',
    { type: 'button' },
    labels.addSurface,
  );
  button.addEventListener('click', () => {
    add();
  });
  const surfaces = element('div', '', {}, ...rows.map(({ node }) => node), button);
  return {
    node: sectionNode(labels.levels, [statistics], histogram.node, surfaces),
    draw(data, state) {
      statistics.textContent = breakingBetweenParts(statisticsText(data, labels));
      histogram.draw(data, state);
      surfaces.hidden = !state.surfaces;
      rows.forEach((row) => {
        row.draw(data, state);
      });
      button.hidden = state.further.length === 2;
      add = () => {
        choose(withInnerSurface(state));
      };
    },
  };
}
