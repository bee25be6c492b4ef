/** The names of classes: those that a key of a keyboard gives. */
export const CLASS_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Classes as Dragonfly's classifier reads them: a line for each frame, empty where it has none.
 *
 * @param classes per frame 0 where it has none, else 1 to 26.
 */
export function classesText(classes: Uint8Array): string {
  return Array.from(classes, (code) => `${CLASS_LETTERS.charAt(code - 1)}\n`).join('');
}
