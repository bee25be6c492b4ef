import { backendError } from '@damselfly/compute/errors.ts';

/** @throws Backend where the driver refuses it. */
export function glProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader) {
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
      // It stays as long as the program does.
      gl.deleteShader(shader);
    }
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw backendError({
      backend: 'WebGL',
      operation: 'compiling the program that colours frames',
      reason: gl.getProgramInfoLog(program) ?? 'the driver gives no reason',
    });
  }
  return program;
}
