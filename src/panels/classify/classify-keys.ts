import { classCode } from './model/class-name.ts';
import type { ClassifyModel } from './model/classify-model.ts';
import { labelShown, showUnlabelled, undoLabelling } from './model/labelling.ts';

/** Steps with Shift. */
const FAR = 10;

/** Elements in which letters are typed. A check box that was clicked has the focus, and takes none. */
const WITH_LETTERS = 'input:not([type=checkbox]), select, textarea';

/** Elements that use the arrow keys themselves. */
const WITH_ARROWS = `${WITH_LETTERS}, [role=radio], [role=slider], [role=tab]`;

/** Elements that Enter presses. */
const WITH_ENTER = `${WITH_LETTERS}, button, a, [role=slider]`;

const isIn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.matches(selector);

/** Gives a class by its letter: to the chosen frames among the points, else to the frame that is shown. @returns whether it was one. */
export function onLetter(event: KeyboardEvent, model: ClassifyModel): boolean {
  const { key, ctrlKey, altKey, metaKey } = event;
  const code = classCode(key.toLowerCase());
  if (code === 0 || ctrlKey || altKey || metaKey || isIn(event, WITH_LETTERS)) {
    return false;
  }
  return giveClass(model, code);
}

/** Carries out what any other key stands for. @returns whether it stands for anything. */
export function onClassifyKey(event: KeyboardEvent, model: ClassifyModel): boolean {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (isIn(event, WITH_LETTERS) || altKey) {
    return false;
  }
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z' && !shiftKey) {
      undoLabelling(model);
      return true;
    }
    return false;
  }
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      if (isIn(event, WITH_ARROWS) || !showsFrame(model)) {
        return false;
      }
      model.frames.step((key === 'ArrowRight' ? 1 : -1) * (shiftKey ? FAR : 1));
      return true;
    case 'Enter':
      if (isIn(event, WITH_ENTER) || !showsFrame(model)) {
        return false;
      }
      showUnlabelled(model);
      return true;
    case 'Backspace':
      undoLabelling(model);
      return true;
    case 'Delete':
      return giveClass(model, 0);
    default:
      return false;
  }
}

/** Whether the frame that keys are about is to be seen. */
function showsFrame({ stage }: ClassifyModel): boolean {
  return stage === 'label' || stage === 'convert' || stage === 'network';
}

function giveClass(model: ClassifyModel, code: number): boolean {
  const { labels } = model;
  if (labels === undefined) {
    return false;
  }
  if (model.stage === 'embed') {
    if (model.analysis.embedding === undefined) {
      return false;
    }
    labels.label(model.chosen, code);
    return true;
  }
  if (showsFrame(model)) {
    labelShown(model, code);
    return true;
  }
  return false;
}
