import { InvalidArgumentError } from 'commander';

/** Collects `key=value` of an option that may be repeated. @throws InvalidArgumentError for other texts. */
export function also(text: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z_]+=/.test(text)) {
    throw new InvalidArgumentError('It should be a key, an equals sign and a value.');
  }
  return [...before, text];
}

/** What was collected, by key; the last one of a key counts. */
export function textsOf(set: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const text of set) {
    const at = text.indexOf('=');
    texts[text.slice(0, at)] = text.slice(at + 1);
  }
  return texts;
}
