import { showErrorMessage } from '@jupyterlab/apputils';
import { errorText } from '../services/error-text.ts';

/** Runs `action`; where it fails, a dialog says why. What the user cancels fails without a word. */
export async function showFailure(title: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      return;
    }
    await showErrorMessage(title, errorText(error));
  }
}
