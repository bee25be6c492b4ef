import { Dialog, showDialog } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import type { KnownRun } from '../services/runs/tokens.ts';

/** As many as show whether a run that seems to stand still does. */
const PROPOSED = 10;

/** How many further iterations are wanted of a run; undefined where the user thinks better of it. */
export async function askIterations(
  { summary }: Pick<KnownRun, 'summary'>,
  trans: TranslationBundle,
): Promise<number | undefined> {
  const { button, value } = await showDialog({
    title: trans.__('Continue %1', summary.name),
    body: new IterationsField(
      trans.__('Iterations after iteration %1', summary.iteration),
      trans.__('A whole number from 1 on.'),
    ),
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: trans.__('Continue') })],
    focusNodeSelector: 'input',
  });
  return button.accept ? (value ?? undefined) : undefined;
}

/** A field with its limit; while what stands in it is beyond, the dialog takes neither a click nor Enter. */
class IterationsField extends Widget implements Dialog.IBodyWidget<number> {
  readonly #input = document.createElement('input');

  constructor(label: string, limit: string) {
    super();
    const input = this.#input;
    const name = document.createElement('label');
    const hint = document.createElement('div');
    input.id = 'dfl-IterationsField';
    input.type = 'number';
    input.min = '1';
    input.step = '1';
    input.required = true;
    input.value = String(PROPOSED);
    input.className = 'jp-mod-styled';
    name.htmlFor = input.id;
    name.textContent = label;
    hint.id = `${input.id}-limit`;
    hint.textContent = limit;
    input.setAttribute('aria-describedby', hint.id);
    const check = (): void => {
      const isWrong = !input.checkValidity();
      input.setAttribute('aria-invalid', String(isWrong));
      hint.className = isWrong ? 'dfl-fieldError' : 'dfl-caption';
    };
    input.addEventListener('input', check);
    check();
    this.addClass('jp-Input-Dialog');
    this.node.append(name, input, hint);
  }

  getValue(): number {
    return this.#input.valueAsNumber;
  }
}
