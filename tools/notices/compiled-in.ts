import type { Notice } from './notice.ts';
import { noticeOfPackage, readLicence } from './notice-of-package.ts';

/**
 * What esbuild cannot see: code that is compiled into WebAssembly. h5wasm's own text holds HDF5's; what
 * else it links statically is listed in the build files of libhdf5-wasm, from which it is made.
 */
export function compiledIn(): Notice[] {
  return [
    noticeOfPackage('assemblyscript', 'standard library and runtime in the wasm kernels'),
    // Its manifest says MIT, the text beside it is Dawn's own.
    { ...noticeOfPackage('webgpu', 'Dawn, as native code'), licence: 'BSD-3-Clause' },
    linkedIntoDawn('Abseil', 'Apache-2.0', 'apache-2.0.txt'),
    linkedIntoDawn('SPIRV-Tools', 'Apache-2.0', 'apache-2.0.txt'),
    linkedIntoH5wasm('Emscripten', 'MIT', 'emscripten.txt'),
    linkedIntoH5wasm('libaec', 'BSD-2-Clause', 'libaec.txt'),
    linkedIntoH5wasm('musl', 'MIT', 'musl.txt'),
    linkedIntoH5wasm('zlib', 'Zlib', 'zlib.txt'),
  ];
}

function linkedIntoH5wasm(name: string, licence: string, file: string): Notice {
  return linkedInto('the WebAssembly of h5wasm', name, licence, file);
}

function linkedIntoDawn(name: string, licence: string, file: string): Notice {
  return linkedInto('Dawn', name, licence, file);
}

function linkedInto(whole: string, name: string, licence: string, file: string): Notice {
  const text = readLicence(new URL(`./licences/${file}`, import.meta.url));
  return { name, licence, part: `linked into ${whole}`, text };
}
