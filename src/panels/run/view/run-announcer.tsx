import { useEffect, useRef, useState, type ReactElement } from 'react';
import { stateText, useTranslation } from '../../../components/index.ts';
import { useRun } from './run-context.tsx';

/** Tells screen readers what changes: states and iterations when they are not speaking. */
export function RunAnnouncer(): ReactElement {
  const trans = useTranslation();
  const { summary } = useRun().model;
  const [text, setText] = useState('');
  const { state, program, iteration, name } = summary ?? {};
  const isFirst = useRef(true);
  useEffect(() => {
    if (state === undefined || program === undefined) {
      return;
    }
    // What is there when the panel opens is read in the panel.
    if (!isFirst.current) {
      setText(
        trans.__('%1: %2, iteration %3', name, stateText({ state, program }, trans), iteration),
      );
    }
    isFirst.current = false;
  }, [state, program, iteration, name, trans]);
  return (
    <div className="dfl-visuallyHidden" aria-live="polite">
      {text}
    </div>
  );
}
