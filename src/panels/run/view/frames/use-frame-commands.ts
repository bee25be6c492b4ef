import { Notification } from '@jupyterlab/apputils';
import { errorText } from '../../../../services/error-text.ts';
import { useRun } from '../run-context.tsx';

/** What can be asked of frames; why it was not done is told in a notification. */
export function useFrameCommands(): Readonly<
  Record<'showFrame', (frame: number) => void> &
    Record<'showFrames' | 'excludeFrames', (frames: readonly number[]) => void>
> {
  const { commands } = useRun();
  const tell = (asked: Promise<void>): void => {
    asked.catch((error: unknown) => {
      Notification.error(errorText(error));
    });
  };
  return {
    showFrame: (frame) => {
      tell(commands.showFrame(frame));
    },
    showFrames: (frames) => {
      tell(commands.showFrames(frames));
    },
    excludeFrames: (frames) => {
      tell(commands.excludeFrames(frames));
    },
  };
}
