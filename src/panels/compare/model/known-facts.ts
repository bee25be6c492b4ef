import type { RunDetail } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { parameters } from '../../run/model/parameters.ts';

/** What is known of one of two runs at least. */
export interface KnownFact {
  readonly name: string;
  /** Missing where nobody knows. */
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** What two runs compute with, in the words and the order of their panels. */
export function knownFacts(
  first: RunDetail,
  second: RunDetail,
  trans: TranslationBundle,
): readonly KnownFact[] {
  const [ofFirst, ofSecond] = [first, second].map(
    (run) => new Map(parameters(run, trans).map(({ name, value }) => [name, value])),
  );
  // A row that only one of them has stands where that one has it.
  const [longer, shorter] =
    ofFirst.size < ofSecond.size ? [ofSecond, ofFirst] : [ofFirst, ofSecond];
  const names = new Set([...longer.keys(), ...shorter.keys()]);
  return [...names].map((name) => ({
    name,
    first: ofFirst.get(name),
    second: ofSecond.get(name),
  }));
}
