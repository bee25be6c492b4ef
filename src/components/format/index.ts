export { formatAge } from './age.ts';
export { formatBytes } from './bytes.ts';
export { formatDuration, formatEstimate, formatPassed, formatSeconds } from './duration.ts';
export {
  formatFixed,
  formatInteger,
  formatPercent,
  formatSignificant,
  NARROW_SPACE,
} from './number.ts';
