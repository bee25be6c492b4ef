export { expandSlice, takeLogarithms } from './slice';
export { addFrames, sumFrames } from './frames';
export { mergeSlice } from './merge';
