/** All commands of the extension. */
export const CommandIDs = {
  newReconstruction: 'jupyterlab-damselfly:new-reconstruction',
  newFromHere: 'jupyterlab-damselfly:new-from-here',
  openRun: 'jupyterlab-damselfly:open-run',
  runExample: 'jupyterlab-damselfly:run-example',
  showRuns: 'jupyterlab-damselfly:show-runs',
  pauseRun: 'jupyterlab-damselfly:pause-run',
  resumeRun: 'jupyterlab-damselfly:resume-run',
  stopRun: 'jupyterlab-damselfly:stop-run',
  cancelRun: 'jupyterlab-damselfly:cancel-run',
  deleteRun: 'jupyterlab-damselfly:delete-run',
  openFolder: 'jupyterlab-damselfly:open-folder',
  copyCommand: 'jupyterlab-damselfly:copy-command',
  copyPath: 'jupyterlab-damselfly:copy-path',
  openFile: 'jupyterlab-damselfly:open-file',
} as const;
