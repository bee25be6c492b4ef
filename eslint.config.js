import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const COMPUTE_IS_PORTABLE =
  'lib-compute runs in the browser, Node and Deno: what differs between them lives in src/platform and is passed in.';
const COMPUTE_KNOWS_NOTHING_ABOVE =
  'Arrows point one way: lib-remote and the extension build on lib-compute, never the reverse.';
const EMC_KNOWS_NO_FILE =
  'The iteration is pure: callers read the files and write the results (docs/architecture.md, Reconstruction).';
const BACKENDS_KNOW_NO_FILE =
  'A backend computes on arrays it is given: it opens no file, so that it runs unchanged in a page.';
const GROUND_FLOOR =
  'photons, geometry, volume and workers are what every other room builds on: they must not pull those in.';
const RUN_DIRECTORY_IS_PASSIVE =
  'The run directory is a contract between who runs and who looks: it must not depend on either.';
const WORKER_HAS_NO_TERMINAL =
  'The program of a job also runs where nobody looks: what a terminal shows is given to it as an observer.';
const IO_KNOWS_NO_MATHEMATICS =
  'Reading and writing files must not pull in the engine: viewers and forms load io alone.';

/** One arrow of docs/architecture.md: these files may not import those modules. */
const forbid = (files, group, message, extra = {}) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }], ...extra }] },
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '.venv',
      'coverage',
      'dist',
      '**/*.generated.ts',
      'jupyterlab_damselfly',
      // AssemblyScript is checked by its own compiler.
      '**/assembly',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  forbid(
    ['lib-compute/src/**/*.ts'],
    ['node:*', '@damselfly/remote', '**/lib-remote/**'],
    `${COMPUTE_IS_PORTABLE} ${COMPUTE_KNOWS_NOTHING_ABOVE}`,
  ),
  forbid(
    ['lib-compute/src/platform/node/**/*.ts'],
    ['@damselfly/remote', '**/lib-remote/**'],
    COMPUTE_KNOWS_NOTHING_ABOVE,
  ),
  forbid(
    ['lib-compute/src/emc/**/*.ts'],
    ['node:*', '**/io/**', '**/platform/**', '@damselfly/remote'],
    EMC_KNOWS_NO_FILE,
  ),
  forbid(
    ['lib-compute/src/backends/**/*.ts'],
    ['node:*', '**/io/**', '**/platform/**', '@damselfly/remote'],
    BACKENDS_KNOW_NO_FILE,
  ),
  forbid(
    ['lib-compute/src/io/**/*.ts'],
    ['node:*', '**/backends/**', '**/platform/**', '@damselfly/remote'],
    IO_KNOWS_NO_MATHEMATICS,
  ),
  forbid(
    ['photons', 'geometry', 'volume', 'workers'].map((room) => `lib-compute/src/${room}/**/*.ts`),
    ['node:*', '**/io/**', '**/emc/**', '**/backends/**', '**/platform/**', '@damselfly/remote'],
    GROUND_FLOOR,
  ),
  forbid(
    ['lib-remote/src/run-directory/**/*.ts'],
    ['**/worker/**', '**/cli/**'],
    RUN_DIRECTORY_IS_PASSIVE,
  ),
  forbid(['lib-remote/src/worker/**/*.ts'], ['**/cli/**'], WORKER_HAS_NO_TERMINAL),
  {
    // Programs that a person runs in a terminal print.
    files: ['tools/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts', 'lib-remote/src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
