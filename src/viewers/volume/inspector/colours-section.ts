import { COLOUR_MAP_NAMES } from '../../colours/colour-map-name.ts';
import { ColourBar } from '../../slices/colour-bar.ts';
import { phaseFloorOf, showsPhaseAlone } from '../../phase-alone.ts';
import { element } from '../../dom.ts';
import type { Range } from '../../slices/range.ts';
import { numberControl } from '../controls/number-control.ts';
import { segmentedControl } from '../controls/segmented-control.ts';
import { selectControl } from '../controls/select-control.ts';
import { barContent, isFlat } from './bar-content.ts';
import { phaseLegend } from './phase-legend.ts';
import { rowNode, sectionNode, type Section, type SectionContext } from './section.ts';

/** Beside the picture of a tile, and of a panel, with its unit beside it (volume-inspector.css); CSS pixels. */
const BAR_ROOM = { narrow: 120, wide: 200 };

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
  const bar = new ColourBar(
    labels,
    (range) => {
      choose({ range });
    },
    BAR_ROOM,
  );
  const scaleRow = rowNode(labels.scale, scale.node);
  let shown: Range = { low: 0, high: 1 };
  let isSigned = false;
  const low = numberControl(labels.lowEnd, (typed) => {
    const range = { low: Math.min(typed, shown.high), high: shown.high };
    choose({ range: isSigned ? bothSides(typed, shown) : range });
  });
  const high = numberControl(labels.highEnd, (typed) => {
    const range = { low: shown.low, high: Math.max(typed, shown.low) };
    choose({ range: isSigned ? bothSides(typed, shown) : range });
  });
  const rangeRow = rowNode(labels.intensity, low.node, '–', high.node);
  rangeRow.classList.add('dfl-mod-range');
  const legend = phaseLegend(labels);
  const floor = numberControl(labels.phaseFloor, (percent) => {
    choose({ phaseFloor: Math.min(Math.max(percent / 100, 0), 1) });
  });
  const ofWhat = element('span', 'dfl-VolumeInspector-caption', {}, labels.ofLargestAmplitude);
  const floorRow = rowNode(labels.phaseFloor, floor.node, ofWhat);
  return {
    node: sectionNode(
      labels.colours,
      [map.node],
      scaleRow,
      gammaRow,
      rangeRow,
      bar.node,
      legend,
      floorRow,
    ),
    draw(data, state) {
      const kind = data.hue?.kind;
      const isAngle = showsPhaseAlone(data, state);
      const isBare = isFlat(data, state);
      // Of hues the colours are given: a phase has its own at an amplitude's brightness, a sign its side of 0.
      map.node.hidden = kind !== undefined;
      legend.hidden = kind !== 'phase';
      scaleRow.hidden = rangeRow.hidden = bar.node.hidden = isBare;
      floorRow.hidden = !isAngle;
      floor.draw({ value: 100 * phaseFloorOf(data, state), unit: '%' });
      map.draw(state.colours);
      scale.draw(state.scale);
      gammaRow.hidden = state.scale !== 'gamma' || isBare;
      gamma.draw({ value: state.gamma });
      const content = barContent(data, state);
      shown = content.chosen;
      isSigned = kind === 'sign';
      // Of magnitudes: colours run from the one end over 0 to the other.
      low.draw({ value: isSigned ? -shown.high : shown.low });
      high.draw({ value: shown.high });
      bar.draw(content);
    },
  };
}

/** The range of magnitudes whose colours end at a value and at its opposite. */
function bothSides(end: number, { low }: Range): Range {
  return { low: Math.min(low, Math.abs(end)), high: Math.abs(end) };
}
