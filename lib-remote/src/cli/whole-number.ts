import { InvalidArgumentError } from 'commander';

/** Parses an argument that counts something: 1, 2, 3, ... */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new InvalidArgumentError('It should be a whole number, at least 1.');
  }
  return Number(text);
}
