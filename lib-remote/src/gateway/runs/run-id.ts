import { createHash } from 'node:crypto';

/** Names a run that has no id of its own, Dragonfly's, by where its outputs lie. */
export function idOfFolder(outputFolder: string): string {
  return createHash('sha256').update(outputFolder).digest('hex').slice(0, 20);
}

/** Names a copy of a run's folder: it bears the id of the original. */
export function idOfCopy(id: string, outputFolder: string): string {
  return `${id}-${idOfFolder(outputFolder).slice(0, 8)}`;
}
