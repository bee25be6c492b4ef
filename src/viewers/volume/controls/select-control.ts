import { element } from '../../dom.ts';
import type { Control, ControlChoice } from './control.ts';

/** One of many: the browser's own list, in our frame. */
export function selectControl<Value extends string>(
  label: string,
  choices: readonly ControlChoice<Value>[],
  choose: (value: Value) => void,
): Control<Value> {
  const select = element(
    'select',
    '',
    { 'aria-label': label },
    ...choices.map(({ value, label: text }) => element('option', '', { value }, text)),
  );
  select.addEventListener('change', () => {
    choose(choices[select.selectedIndex].value);
  });
  return {
    node: element('span', 'dfl-Select dfl-VolumeInspector-select', {}, select),
    draw(value) {
      select.selectedIndex = choices.findIndex((choice) => choice.value === value);
      // Where there is no room for it it ends in dots.
      select.title = choices.at(select.selectedIndex)?.label ?? '';
    },
  };
}
