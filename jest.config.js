// Tests of the extension, in jsdom with JupyterLab's own shims. What runs outside a page is tested by
// vitest (vitest.config.ts), pixels in a browser (ui-tests/).
export default {
  testMatch: ['<rootDir>/src/**/__tests__/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/\\.venv', '<rootDir>/jupyterlab_damselfly'],
  testEnvironment: '<rootDir>/tools/jest/environment.js',
  setupFiles: ['@jupyterlab/testing/lib/jest-shim.js'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest/set-up.ts'],
  resolver: '@jupyterlab/testing/lib/jest-resolver.js',
  moduleNameMapper: {
    '\\.css$': 'identity-obj-proxy',
    '\\.svg$': '@jupyterlab/testing/lib/jest-file-mock.js',
  },
  // JupyterLab ships ES modules, which jest runs as CommonJS: everything is transformed.
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/tools/jest/transform.ts' },
  transformIgnorePatterns: [],
  // The stage goes beside those that use one core too (tools/test/stages.ts).
  maxWorkers: 1,
  // Ends what hangs; it judges no speed.
  testTimeout: 60_000,
};
