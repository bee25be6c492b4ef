import { finiteNumber, wholeNumber } from '../../text/tokens.ts';
import type { EmcLogRow } from './emc-log.ts';

/** Reads the words of one iteration's line, undefined where they are no such line. */
export function parseRow(tokens: readonly string[]): EmcLogRow | undefined {
  const [iteration, rotationCount] = [tokens[0], tokens[5] ?? ''].map(wholeNumber);
  const [seconds, rmsChange, information, logLikelihood, , beta] = tokens.slice(1).map(cNumber);
  return tokens.length === 7 &&
    iteration !== undefined &&
    seconds !== undefined &&
    rmsChange !== undefined &&
    information !== undefined &&
    logLikelihood !== undefined &&
    rotationCount !== undefined &&
    beta !== undefined
    ? { iteration, seconds, rmsChange, information, logLikelihood, rotationCount, beta }
    : undefined;
}

/** A number as printf writes it, `nan` and `inf` included. */
function cNumber(token: string): number | undefined {
  if (/^-?nan$/.test(token)) {
    return NaN;
  }
  if (/^-?inf$/.test(token)) {
    return token.startsWith('-') ? -Infinity : Infinity;
  }
  return finiteNumber(token);
}
