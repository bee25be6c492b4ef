import type { DisplayScale } from '../../viewers/display.ts';
import type { MaskDisplay } from '../../viewers/frame/frame-state.ts';
import type { FrameModel } from './model/frame-model.ts';

/** Steps with Shift. */
const FAR = 10;

/** Elements that use the arrow keys themselves. */
const WITH_ARROWS = 'input, select, textarea, [role=radio], [role=slider]';

/** Elements in which letters are typed. */
const WITH_LETTERS = 'input, select, textarea';

const NEXT_MASK: Readonly<Record<MaskDisplay, MaskDisplay>> = {
  marked: 'hidden',
  hidden: 'off',
  off: 'marked',
};

/** From linear to logarithmic and back. */
const OTHER_SCALE: Readonly<Record<DisplayScale, DisplayScale>> = {
  linear: 'symlog',
  symlog: 'log',
  log: 'linear',
  gamma: 'symlog',
};

/** Carries out what a key stands for (design-notes.md 7). @returns whether it stands for anything. */
export function onPanelKey(event: KeyboardEvent, model: FrameModel): boolean {
  const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
  const isIn = (selector: string): boolean => target instanceof Element && target.matches(selector);
  if (ctrlKey || altKey || metaKey) {
    return false;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (isIn(WITH_ARROWS)) {
      return false;
    }
    model.step((key === 'ArrowRight' ? 1 : -1) * (shiftKey ? FAR : 1));
    return true;
  }
  if (isIn(WITH_LETTERS)) {
    return false;
  }
  switch (key.toLowerCase()) {
    case 'r':
      model.showRandom();
      return true;
    case 'l':
      model.setView({ scale: OTHER_SCALE[model.view.scale], range: 'auto' });
      return true;
    case 'm':
      model.setView({ mask: NEXT_MASK[model.view.mask] });
      return true;
    case 'q':
      model.setView({ rings: !model.view.rings });
      return true;
    case 'c':
      if (model.isPowder) {
        return false;
      }
      model.setComparing(!model.isComparing);
      return true;
    case 'f':
      model.setSymmetrised(model.args.symmetrise !== true);
      return true;
    case 'p':
      void togglePowder(model);
      return true;
    default:
      return false;
  }
}

/** Shows the powder of all frames that are gone through, or the frame again. */
async function togglePowder(model: FrameModel): Promise<void> {
  if (model.isPowder) {
    model.show(model.frame);
  } else {
    await model.makePowder('mean', 0, Infinity);
  }
}
