export { aimAtBlock } from './aim';
export { expandBlock, expandPhotonsBlock, sumBlock } from './expand';
export { addPhotons } from './likelihood';
export { addPhotonsOverBackground } from './background';
export { addFluenceSlopes } from './fluence';
export { keepTile, settle } from './keep';
export { addExponentials, weighTile } from './probabilities';
export { tomogramBlock } from './tomogram';
export { mergeBlock } from './merge';
