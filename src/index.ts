/**
 * `jupyterlab-damselfly`: the plugins of the JupyterLab extension.
 *
 * @module
 */
import { plugins } from './plugins/registry.ts';

export default plugins;
