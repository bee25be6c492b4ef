import js from '@eslint/js';
import jupyter from '@jupyter/eslint-plugin';
import accessibility from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const COMPUTE_IS_PORTABLE =
  'lib-compute runs in the browser, Node and Deno: what differs between them lives in src/platform and is passed in.';
const COMPUTE_KNOWS_NOTHING_ABOVE =
  'Arrows point one way: lib-remote and the extension build on lib-compute, never the reverse.';
const EMC_KNOWS_NO_FILE =
  'The iteration is pure: callers read the files and write the results (docs/architecture.md, Reconstruction).';
const BACKENDS_KNOW_NO_FILE =
  'A backend computes on arrays it is given: it opens no file, so that it runs unchanged in a page.';
const PHASING_KNOWS_NO_FILE =
  'Classes are compared, frames classified and intensities phased on arrays: callers read them and show what comes of it.';
const GROUND_FLOOR =
  'fft, photons, geometry, volume and workers are what every other room builds on: they must not pull those in.';
const RUN_DIRECTORY_IS_PASSIVE =
  'The run directory is a contract between who runs and who looks: it must not depend on either.';
const WORKER_HAS_NO_TERMINAL =
  'The program of a job also runs where nobody looks: what a terminal shows is given to it as an observer.';
const HTTP_IS_FOR_PAGES =
  'What gateway and page say to each other is checked on both sides: it must run in a page.';
const EXECUTORS_KNOW_NO_ASKER =
  'Runs are started for the gateway, the command line or a notebook alike: an executor knows none of them.';
const GATEWAY_HAS_NO_TERMINAL =
  'The gateway serves panels; commands build on it, never the reverse.';
const PAGE_TALKS_HTTP =
  'The extension runs in a page: of lib-remote it knows @damselfly/remote/http alone.';
const PAGE_COMPUTES_IN_WORKERS =
  'Nothing may block the page: engines are imported only by programs of web workers (*-worker.ts).';
const VIEWERS_STAND_ALONE =
  'A viewer takes data and gives events, so that it also runs in a notebook output or a bare page: no JupyterLab, no fetching.';
const COMPONENTS_KNOW_NO_PANEL =
  'Components and services are what panels are built from: they must not depend on one.';
const IO_KNOWS_NO_MATHEMATICS =
  'Reading and writing files must not pull in the engine: viewers and forms load io alone.';

/** One arrow of docs/architecture.md: these files may not import those modules. */
const forbid = (files, group, message) => forbidAll(files, [{ group, message }]);

/** Several at once: for one file, a later rule replaces an earlier one. */
const forbidAll = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const pageTalksHttp = {
  regex: '^@damselfly/remote(?!/http$)|/lib-remote/',
  message: PAGE_TALKS_HTTP,
};
const pageComputesInWorkers = {
  group: [
    '@damselfly/compute/backends/**',
    // Types and a rule, which compute nothing.
    '!@damselfly/compute/backends/backend.ts',
    '!@damselfly/compute/backends/automatic-choice.ts',
    '@damselfly/compute/emc/reconstruct.ts',
    '@damselfly/compute/platform/node/**',
    '@damselfly/compute/node',
    '@damselfly/compute/platform/browser/wasm-backend.ts',
  ],
  message: PAGE_COMPUTES_IN_WORKERS,
};

const allAsErrors = (prefix, rules) =>
  Object.fromEntries(Object.keys(rules).map((name) => [`${prefix}/${name}`, 'error']));

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '.venv',
      '.venv-peer',
      '.viewer-peers',
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
        projectService: { allowDefaultProject: ['*.js', '*.cjs', 'style/*.js'] },
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
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { module: 'writable' } },
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
    ['classes', 'classify', 'phasing'].map((room) => `lib-compute/src/${room}/**/*.ts`),
    ['node:*', '**/io/**', '**/backends/**', '**/platform/**', '@damselfly/remote'],
    PHASING_KNOWS_NO_FILE,
  ),
  forbid(
    ['lib-compute/src/io/**/*.ts'],
    ['node:*', '**/backends/**', '**/platform/**', '@damselfly/remote'],
    IO_KNOWS_NO_MATHEMATICS,
  ),
  forbid(
    ['fft', 'photons', 'geometry', 'volume', 'workers'].map(
      (room) => `lib-compute/src/${room}/**/*.ts`,
    ),
    ['node:*', '**/io/**', '**/emc/**', '**/backends/**', '**/platform/**', '@damselfly/remote'],
    GROUND_FLOOR,
  ),
  forbid(
    ['lib-remote/src/run-directory/**/*.ts'],
    ['**/worker/**', '**/executors/**', '**/gateway/**', '**/cli/**'],
    RUN_DIRECTORY_IS_PASSIVE,
  ),
  forbid(
    ['lib-remote/src/worker/**/*.ts'],
    ['**/executors/**', '**/gateway/**', '**/cli/**'],
    WORKER_HAS_NO_TERMINAL,
  ),
  forbid(
    ['lib-remote/src/http/**/*.ts'],
    ['node:*', '@damselfly/compute/**', '../*'],
    HTTP_IS_FOR_PAGES,
  ),
  forbid(
    ['lib-remote/src/executors/**/*.ts'],
    ['**/gateway/**', '**/cli/**'],
    EXECUTORS_KNOW_NO_ASKER,
  ),
  forbid(['lib-remote/src/gateway/**/*.ts'], ['**/cli/**'], GATEWAY_HAS_NO_TERMINAL),
  forbidAll(['src/**/*.{ts,tsx}'], [pageTalksHttp, pageComputesInWorkers], ['**/*-worker.ts']),
  forbidAll(['src/**/*-worker.ts'], [pageTalksHttp]),
  forbidAll(
    ['src/components/**/*.{ts,tsx}', 'src/services/**/*.{ts,tsx}'],
    [
      pageTalksHttp,
      pageComputesInWorkers,
      { group: ['**/panels/**', '**/plugins/**'], message: COMPONENTS_KNOW_NO_PANEL },
    ],
    ['**/*-worker.ts'],
  ),
  forbidAll(
    ['src/viewers/**/*.{ts,tsx}'],
    [
      pageTalksHttp,
      pageComputesInWorkers,
      {
        group: ['@jupyterlab/**', '@lumino/**', '**/services/**', '**/panels/**', '**/plugins/**'],
        message: VIEWERS_STAND_ALONE,
      },
    ],
    ['**/*-worker.ts'],
  ),
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { '@jupyter': jupyter, 'react-hooks': reactHooks, 'jsx-a11y': accessibility },
    rules: {
      ...allAsErrors('@jupyter', jupyter.rules),
      ...accessibility.flatConfigs.strict.rules,
      // What scrolls takes the focus, so that the arrow keys scroll it.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Vitest reads from its pattern what a fixture needs, also where that is nothing.
    files: ['ui-tests/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // What a test puts into a panel is data: nobody translates it.
    files: ['src/**/__tests__/**'],
    rules: { '@jupyter/no-untranslated-string': 'off' },
  },
  {
    // Programs that a person runs in a terminal print.
    files: ['tools/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts', 'lib-remote/src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
