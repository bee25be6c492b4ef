import type { SyncTransformer } from '@jest/transform';
import { transformSync, type Loader } from 'esbuild';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOADERS: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.tsx': 'tsx', '.jsx': 'jsx' };

/** Makes a module of any kind one that jest can run: CommonJS, without types and JSX. */
const transformer: SyncTransformer = {
  process(source, path) {
    return transformSync(source, {
      loader: LOADERS[extname(path)] ?? 'js',
      format: 'cjs',
      target: 'node24',
      jsx: 'automatic',
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(path).href) },
      // jest's own module registry knows `require` alone.
      supported: { 'dynamic-import': false },
      sourcefile: path,
      sourcemap: 'inline',
    });
  },
};

export default transformer;
