import type { ClassifyModel } from './classify-model.ts';

/** Gives the frame that is shown a class, or takes it from it, and goes on. */
export function labelShown(
  { frames, labels }: Pick<ClassifyModel, 'frames' | 'labels'>,
  code: number,
): void {
  const next = frames.order.after(frames.frame, 1);
  labels?.label([frames.frame], code);
  if (code > 0) {
    frames.show(next);
  }
}

/** Takes the last step of labelling back, and shows what it was about. */
export function undoLabelling({ frames, labels }: Pick<ClassifyModel, 'frames' | 'labels'>): void {
  const undone = labels?.undo();
  if (undone?.length === 1) {
    frames.show(undone[0]);
  }
}

/** Shows the next frame without a class; from the first one on behind the last. */
export function showUnlabelled(model: ClassifyModel): void {
  const { frames, goodFrames, labels, args } = model;
  const isOpen = (frame: number): boolean => labels?.codes[frame] === 0;
  const next =
    goodFrames.find((frame) => frame > frames.frame && isOpen(frame)) ?? goodFrames.find(isOpen);
  if (next === undefined) {
    return;
  }
  if (args.show !== undefined && args.show !== 'none') {
    model.showOnly(undefined);
  }
  frames.show(next);
}

/**
 * Takes the classes that the network has found as labels of the frames that have none.
 *
 * @param least confidence, 0 to 1.
 */
export function applyPredictions(
  { labels, analysis }: Pick<ClassifyModel, 'labels' | 'analysis'>,
  least: number,
): void {
  const { predictions } = analysis;
  if (labels === undefined || predictions === undefined) {
    return;
  }
  const { frames, codes, confidences } = predictions;
  const taken = [...frames.keys()].filter(
    (i) => confidences[i] >= least && labels.codes[frames[i]] === 0,
  );
  labels.labelEach(
    taken.map((i) => frames[i]),
    taken.map((i) => codes[i]),
  );
}
