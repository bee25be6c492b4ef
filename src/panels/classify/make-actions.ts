import type { TranslationBundle } from '@jupyterlab/translation';
import type { ClassifyActions } from './classify-actions.ts';
import { classCode } from './model/class-name.ts';
import { embeddingFlaw } from './model/embedding-flaw.ts';
import { trainingFlaws } from './model/training-flaws.ts';
import type { ClassifyModel } from './model/classify-model.ts';
import { applyPredictions, labelShown, undoLabelling } from './model/labelling.ts';
import type { ClassifyArgs } from './classify-args.ts';

/** What commands can ask, over what the panel itself does. */
export function classifyActions(
  model: ClassifyModel,
  trans: TranslationBundle,
  files: Pick<ClassifyActions, 'save' | 'open'>,
): ClassifyActions {
  const { analysis } = model;
  /** Keeps settings, does something, and tells what went wrong. */
  const perform = async (
    settings: Partial<ClassifyArgs>,
    action: () => Promise<void>,
  ): Promise<void> => {
    model.set(settings);
    await action();
    const { state } = analysis.task;
    if (state.state === 'failed') {
      throw new Error(state.reason);
    }
  };
  return {
    label: (frames, letter) => {
      const code = classCode(letter);
      if (code === 0 && letter !== '') {
        throw new Error(trans.__('A class is a letter from a to z, not "%1".', letter));
      }
      const { labels } = model;
      if (labels === undefined) {
        throw new Error(trans.__('The frames are still being opened.'));
      }
      if (frames === undefined) {
        labelShown(model, code);
        return;
      }
      const last = labels.frameCount - 1;
      if (frames.some((frame) => frame > last)) {
        throw new Error(trans.__('Frames are numbered from 0 to %1.', last));
      }
      labels.label(frames, code);
    },
    undo: () => {
      undoLabelling(model);
    },
    ...files,
    convert: (settings) => perform({ stage: 'convert', ...settings }, () => analysis.convert()),
    embed: (settings) =>
      perform({ stage: 'embed', ...settings }, async () => {
        const flaw = embeddingFlaw(analysis, trans);
        if (flaw !== undefined) {
          throw new Error(trans.__('"%1" of the embedding: %2', 'neighbours', flaw));
        }
        await analysis.embed();
      }),
    train: (settings) =>
      perform({ stage: 'network', ...settings }, async () => {
        const flaw = Object.entries(trainingFlaws(analysis.training, trans)).at(0);
        if (flaw !== undefined) {
          throw new Error(trans.__('"%1" of the training: %2', ...flaw));
        }
        await analysis.train();
      }),
    predict: (least) =>
      perform({ stage: 'network' }, async () => {
        if (analysis.trained === undefined) {
          throw new Error(trans.__('There is no network yet: teach one first.'));
        }
        if (analysis.isOfEarlierSettings) {
          throw new Error(
            trans.__('The network knows frames of earlier settings: convert again, and train.'),
          );
        }
        await analysis.predict();
        if (least !== undefined) {
          applyPredictions(model, least);
        }
      }),
    powders: (settings) => perform({ stage: 'powders', ...settings }, () => model.makePowders()),
  };
}
