import type { BackendChoice } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** What a backend is called. */
export function backendTitle(backend: BackendChoice, trans: TranslationBundle): string {
  switch (backend) {
    case 'auto':
      return trans.__('Automatic');
    case 'webgpu':
      return trans.__('WebGPU');
    case 'wasm':
      return trans.__('WebAssembly');
    case 'reference':
      return trans.__('Reference');
    case 'webgpu-software':
      return trans.__('WebGPU, software adapter');
  }
}
