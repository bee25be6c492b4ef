/** What a class that is pressed does to those that are chosen: alone, or it comes and goes, or all up to it. */
export type ChoiceKind = 'alone' | 'toggle' | 'upTo';

/** What keys that are held with a press mean. */
export function choiceKind({
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): ChoiceKind {
  if (shiftKey) {
    return 'upTo';
  }
  return ctrlKey || metaKey ? 'toggle' : 'alone';
}

/**
 * Numbers of the classes that are chosen after another was pressed, in the order of choosing.
 *
 * @param order numbers as they are shown: a range goes from the class that was chosen first.
 */
export function chosenAfter(
  chosen: readonly number[],
  order: readonly number[],
  number: number,
  kind: ChoiceKind,
): number[] {
  if (kind === 'alone') {
    return [number];
  }
  if (kind === 'toggle') {
    return chosen.includes(number)
      ? chosen.filter((other) => other !== number)
      : [...chosen, number];
  }
  const from = order.indexOf(chosen[0] ?? order[0]);
  const to = order.indexOf(number);
  return from <= to ? order.slice(from, to + 1) : order.slice(to, from + 1).reverse();
}
