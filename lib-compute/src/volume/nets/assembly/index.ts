/** Surface nets of volumes (../surface-nets.ts tells what they are), built by tools/build-kernels.ts. */
export { markCodes, markFloats } from './mark';
export { countCells, vertexCount, quadCount } from './count';
export { netCodes, netFloats } from './net';
export { castRays, evenOut, toBytes } from './light';
export { addNormals } from './normals';
export { mergeVertices, mergedTriangles } from './merge';
export { memoryBegin } from './memory-begin';
