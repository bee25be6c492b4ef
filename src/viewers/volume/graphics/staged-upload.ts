/** What is handed over at once: as much as the graphics process of a browser has room for without waiting. */
const PIECE_BYTES = 2 ** 20;

/** Between two looks at whether a piece has arrived; browsers wait no shorter. Milliseconds. */
const LOOK = 4;

/**
 * Copies an array into a buffer of the graphics piece by piece, each when the one before has arrived. A page that hands
 * over 15 MB at once, as surfaces of 213³ voxels have, waits for the graphics process meanwhile: 50 to 100 ms where
 * the processor draws.
 *
 * @param kind what is to be drawn from it.
 * @returns `undefined` when `signal` was aborted, or the context lost.
 */
export async function stagedUpload(
  context: WebGL2RenderingContext,
  array: Float32Array | Uint32Array | Uint8Array,
  kind: 'vertices' | 'indices',
  signal: AbortSignal,
): Promise<WebGLBuffer | undefined> {
  const buffer = kind === 'indices' ? indexBuffer(context) : context.createBuffer();
  // Nothing that a renderer counts on is bound here.
  const target = context.COPY_WRITE_BUFFER;
  context.bindBuffer(target, buffer);
  context.bufferData(target, array.byteLength, context.STATIC_DRAW);
  const step = PIECE_BYTES / array.BYTES_PER_ELEMENT;
  for (let at = 0; at < array.length; at += step) {
    await arrival(context, signal);
    if (signal.aborted || context.isContextLost()) {
      context.deleteBuffer(buffer);
      return undefined;
    }
    const length = Math.min(step, array.length - at);
    context.bindBuffer(target, buffer);
    context.bufferSubData(target, at * array.BYTES_PER_ELEMENT, array, at, length);
  }
  return buffer;
}

/** A buffer can hold indices only if it was bound as one of them first. */
function indexBuffer(context: WebGL2RenderingContext): WebGLBuffer {
  const buffer = context.createBuffer();
  // An array of vertices would take the buffer for its own.
  const bound: unknown = context.getParameter(context.VERTEX_ARRAY_BINDING);
  context.bindVertexArray(null);
  context.bindBuffer(context.ELEMENT_ARRAY_BUFFER, buffer);
  context.bindVertexArray(bound instanceof WebGLVertexArrayObject ? bound : null);
  return buffer;
}

/** Resolves when the graphics have done what they were told. */
async function arrival(context: WebGL2RenderingContext, signal: AbortSignal): Promise<void> {
  const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) {
    return;
  }
  context.flush();
  const isThere = (): boolean =>
    context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED;
  while (!signal.aborted && !context.isContextLost() && !isThere()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  context.deleteSync(fence);
}
