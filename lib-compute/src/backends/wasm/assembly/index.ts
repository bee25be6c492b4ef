export { aimAtBlock } from './aim';
export { expandBlock, sumBlock } from './expand';
export { addPhotons } from './likelihood';
export { keepTile, settle } from './keep';
export { addExponentials, weighTile } from './probabilities';
export { tomogramBlock } from './tomogram';
export { mergeBlock } from './merge';
