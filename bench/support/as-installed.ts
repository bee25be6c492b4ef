/** How the installed program starts Node (jupyterlab_damselfly/launcher.py), so that memory compares. */
export const NODE_OPTIONS = ['--max-semi-space-size=2'];

export function installedEnvironment(): NodeJS.ProcessEnv {
  return { MALLOC_MMAP_THRESHOLD_: String(256 * 1024), ...process.env };
}
