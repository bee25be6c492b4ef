import { showErrorMessage } from '@jupyterlab/apputils';

/** Runs `action`; where it fails, a dialog says why. */
export async function showFailure(title: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    await showErrorMessage(title, error instanceof Error ? error.message : String(error));
  }
}
