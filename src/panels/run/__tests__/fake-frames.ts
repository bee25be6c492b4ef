import type { OpenedFrames } from '../model/run-frames.ts';

/** Frames of a run that nobody looks at in these tests. */
export function openFrames(): Promise<OpenedFrames> {
  return Promise.reject(new Error('the frames are not opened in this test'));
}
