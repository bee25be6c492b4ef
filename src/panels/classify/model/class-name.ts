import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';

/** The letter of a class. @param code 1 to 26. */
export function classLetter(code: number): string {
  return CLASS_LETTERS.charAt(code - 1);
}

/** The class of a letter, 1 to 26; 0 for anything else. */
export function classCode(letter: string): number {
  return letter.length === 1 ? CLASS_LETTERS.indexOf(letter) + 1 : 0;
}
