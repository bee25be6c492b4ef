import { inputError } from '../errors.ts';

/** @returns what is thrown where complex numbers are asked for as real ones. */
export function complexInput(file: string): Error {
  return inputError({
    what: file,
    expected: 'a volume of real numbers',
    found:
      'one of complex numbers; open it as a volume in JupyterLab, which shows amplitudes and phases and saves them as CXI',
  });
}
