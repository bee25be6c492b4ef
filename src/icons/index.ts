/**
 * Damselfly's icons: JupyterLab's own stay where the shell draws them.
 *
 * @module
 */
export * from './actions.ts';
export * from './brand.ts';
export * from './engines.ts';
export * from './files.ts';
export * from './frames.ts';
export * from './states.ts';
