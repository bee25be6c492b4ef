import { formatPercent } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import type { VolumeData } from '../../volume-data.ts';
import { numberControl } from '../controls/number-control.ts';
import { selectControl } from '../controls/select-control.ts';
import { sliderControl } from '../controls/slider-control.ts';
import { levelMeaning } from '../levels/level-content.ts';
import { levelLimits, wrongLevel, type LevelMeasure } from '../levels/level-limits.ts';
import { enclosedBy, levelOf, sigmasOf } from '../levels/resolve-level.ts';
import { surfaceKey } from './surface-key.ts';
import type { LevelChoice, VolumeState } from '../volume-state.ts';
import { rowNode, type Section, type SectionContext } from './section.ts';
import { surfaceChoices, withSurface } from './with-surface.ts';

/** One isosurface: its level, as a value or as what follows the data, and its opacity. */
export function surfaceRow({ labels, choose }: SectionContext, number: number): Section {
  let shown: { data: VolumeData; state: VolumeState } | undefined;
  const set = (level: (data: VolumeData, chosen: LevelChoice) => LevelChoice): void => {
    if (shown) {
      const chosen = surfaceChoices(shown.state)[number].level;
      choose(withSurface(shown.state, number, { level: level(shown.data, chosen) }));
    }
  };
  const value = numberControl(
    labels.surface(number + 1),
    (typed) => {
      set((_, chosen) => measured(measureOf(chosen), typed));
    },
    { wrong: wrongLevel(labels) },
  );
  const measure = selectControl<LevelMeasure>(
    labels.measure(number + 1),
    [
      { value: 'value', label: labels.byValue },
      { value: 'sigmas', label: labels.bySigmas },
      { value: 'enclosed', label: labels.byEnclosed },
    ],
    (chosenMeasure) => {
      set((data, chosen) => measured(chosenMeasure, amountOf(data, chosen, chosenMeasure)));
    },
  );
  const opacity = sliderControl(labels.opacityOf(number + 1), (chosen) => {
    if (shown) {
      choose(withSurface(shown.state, number, { opacity: chosen }));
    }
  });
  const remove = element(
    'button',
    'dfl-VolumeInspector-remove',
    { type: 'button', 'aria-label': labels.removeSurface(number + 1) },
    '×',
  );
  remove.hidden = number === 0;
  remove.addEventListener('click', () => {
    choose({ further: shown?.state.further.filter((_, i) => i !== number - 1) ?? [] });
  });
  const key = element('span', 'dfl-VolumeInspector-key');
  const caption = element('div', 'dfl-VolumeInspector-caption');
  const head = element(
    'div',
    'dfl-VolumeInspector-surface',
    {},
    key,
    value.node,
    measure.node,
    remove,
  );
  return {
    node: element(
      'div',
      '',
      {},
      head,
      value.problem,
      caption,
      rowNode(labels.opacity, opacity.node),
    ),
    draw(data, state) {
      shown = { data, state };
      const surface = surfaceChoices(state).at(number);
      this.node.hidden = surface === undefined;
      if (surface) {
        key.style.background = surfaceKey(data.hue?.kind, number);
        const chosen = measureOf(surface.level);
        const unit = { value: data.unit ?? '', sigmas: 'σ', enclosed: '%' }[chosen];
        const limits = levelLimits(data, chosen);
        value.draw({ value: amountOf(data, surface.level, chosen), unit, limits });
        measure.draw(chosen);
        caption.textContent = levelMeaning(data, levelOf(data, surface.level), labels);
        const text = formatPercent(surface.opacity);
        opacity.draw({ value: surface.opacity, minimum: 0, maximum: 1, text });
      }
    },
  };
}

function measureOf(level: LevelChoice): LevelMeasure {
  if (typeof level === 'number') {
    return 'value';
  }
  return level === 'auto' || 'enclosed' in level ? 'enclosed' : 'sigmas';
}

/** The same level in a measure: itself, σ above the mean, or percent of the voxels. */
function amountOf(data: VolumeData, choice: LevelChoice, measure: LevelMeasure): number {
  const level = levelOf(data, choice);
  if (measure === 'value') {
    return level;
  }
  if (measure === 'sigmas') {
    return sigmasOf(data, level);
  }
  if (choice === 'auto') {
    return 1;
  }
  return (
    100 *
    (typeof choice === 'object' && 'enclosed' in choice ? choice.enclosed : enclosedBy(data, level))
  );
}

function measured(measure: LevelMeasure, amount: number): LevelChoice {
  if (measure === 'value') {
    return amount;
  }
  return measure === 'sigmas'
    ? { sigmas: amount }
    : { enclosed: Math.min(Math.max(amount / 100, 0), 1) };
}
