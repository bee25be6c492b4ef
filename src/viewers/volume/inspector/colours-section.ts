import { COLOUR_MAP_NAMES } from '../../colours/colour-map-name.ts';
import { ColourBar } from '../../slices/colour-bar.ts';
import { chosenRange, selectableRange } from '../../slices/range.ts';
import { HUE_MAPS } from '../hue/hue-colours.ts';
import { numberControl } from '../controls/number-control.ts';
import { segmentedControl } from '../controls/segmented-control.ts';
import { selectControl } from '../controls/select-control.ts';
import { phaseLegend } from './phase-legend.ts';
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
  const scaleRow = rowNode(labels.scale, scale.node);
  const legend = phaseLegend(labels);
  return {
    node: sectionNode(labels.colours, [map.node], scaleRow, gammaRow, bar.node, legend),
    draw(data, state) {
      const { range } = state;
      const kind = data.hue?.kind;
      const isAngle = data.quantity === 'angle';
      // Of hues the colours are given: a phase has its own at an amplitude's brightness, a sign its side of 0.
      const colours = kind === 'sign' ? HUE_MAPS.sign : kind === 'phase' ? 'grey' : state.colours;
      map.node.hidden = kind !== undefined || isAngle;
      legend.hidden = kind !== 'phase' && !isAngle;
      scaleRow.hidden = bar.node.hidden = isAngle;
      map.draw(state.colours);
      scale.draw(state.scale);
      gammaRow.hidden = state.scale !== 'gamma' || isAngle;
      gamma.draw({ value: state.gamma });
      const chosen = chosenRange(data, state.scale, range);
      const ends = selectableRange(data, state.scale, chosen);
      bar.draw({
        bar: { scale: state.scale, gamma: state.gamma, ...ends },
        chosen,
        isAutomatic: range === 'auto',
        isSigned: kind === 'sign',
        colours,
        unit: data.unit ?? '',
      });
    },
  };
}
