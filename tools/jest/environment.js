import environment from '@jupyterlab/testing/lib/jest-env.js';

/** JupyterLab's jsdom, with the parts of fetch that must be Node's for Node's fetch to take them. */
export default class PageEnvironment extends environment {
  async setup() {
    await super.setup();
    const { AbortController, AbortSignal, ReadableStream, TextDecoderStream } = globalThis;
    const { TextEncoder, TextDecoder, Uint8Array } = globalThis;
    Object.assign(this.global, { AbortController, AbortSignal, ReadableStream, TextDecoderStream });
    Object.assign(this.global, { TextEncoder, TextDecoder, Uint8Array });
  }
}
