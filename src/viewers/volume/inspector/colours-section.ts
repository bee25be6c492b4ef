import { COLOUR_MAP_NAMES } from '../../colours/colour-map-name.ts';
import { ColourBar } from '../../slices/colour-bar.ts';
import { chosenRange, selectableRange } from '../../slices/range.ts';
import { numberControl } from '../controls/number-control.ts';
import { segmentedControl } from '../controls/segmented-control.ts';
import { selectControl } from '../controls/select-control.ts';
import { rowNode, sectionNode, type Section, type SectionContext } from './section.ts';

/** How values become the colours of clouds, slices and cut faces. */
export function coloursSection({ labels, choose }: SectionContext): Section {
  const map = selectControl(
    labels.colourMap,
    COLOUR_MAP_NAMES.map((value) => ({ value, label: labels.colourMapName(value) })),
    (colours) => {
      choose({ colours });
    },
  );
  const scale = segmentedControl(
    labels.scale,
    [
      { value: 'linear', label: labels.linear },
      { value: 'log', label: labels.logarithmic },
      { value: 'symlog', label: labels.symlog },
      { value: 'gamma', label: labels.gamma },
    ],
    (chosen) => {
      choose({ scale: chosen });
    },
  );
  const gamma = numberControl(labels.exponent, (exponent) => {
    if (exponent > 0) {
      choose({ gamma: exponent });
    }
  });
  const gammaRow = rowNode(labels.exponent, gamma.node);
  const bar = new ColourBar(labels, (range) => {
    choose({ range });
  });
  return {
    node: sectionNode(
      labels.colours,
      [map.node],
      rowNode(labels.scale, scale.node),
      gammaRow,
      bar.node,
    ),
    draw(data, state) {
      const { colours, range } = state;
      map.draw(colours);
      scale.draw(state.scale);
      gammaRow.hidden = state.scale !== 'gamma';
      gamma.draw({ value: state.gamma });
      const chosen = chosenRange(data, state.scale, range);
      const ends = selectableRange(data, state.scale, chosen);
      bar.draw({
        bar: { scale: state.scale, gamma: state.gamma, ...ends },
        chosen,
        isAutomatic: range === 'auto',
        colours,
        unit: '',
      });
    },
  };
}
