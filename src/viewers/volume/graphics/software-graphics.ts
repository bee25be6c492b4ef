/** What draws without a graphics card; it takes its time for every pixel. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software/i;

let isKnownToBe: boolean | undefined;

/** Whether the processor draws what WebGL is asked for. */
export function isSoftware(context: WebGL2RenderingContext): boolean {
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = names && context.getParameter(names.UNMASKED_RENDERER_WEBGL);
  return typeof name === 'string' && SOFTWARE.test(name);
}

/** The same without asking, which takes a third of a second where the processor is busy: undefined before. */
export function knownToDrawInSoftware(): boolean | undefined {
  return isKnownToBe;
}

/** The same before there is a picture: found out once in a page, with a context that is given back. */
export function drawsInSoftware(): boolean {
  if (isKnownToBe === undefined) {
    const context = document.createElement('canvas').getContext('webgl2');
    isKnownToBe = context !== null && isSoftware(context);
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return isKnownToBe;
}
