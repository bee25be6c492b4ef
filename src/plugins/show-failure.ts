import { showErrorMessage } from '@jupyterlab/apputils';
import { errorText } from '../services/error-text.ts';

/** Runs `action`; where it fails, a dialog says why. */
export async function showFailure(title: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    await showErrorMessage(title, errorText(error));
  }
}
