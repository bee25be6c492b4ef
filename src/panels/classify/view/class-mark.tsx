import type { ReactElement } from 'react';
import { classColour } from '../model/class-colours.ts';

/** A spot in the colour of a class. @param code 0 for none, else 1 to 26. */
export function ClassMark({ code }: { readonly code: number }): ReactElement {
  return (
    <span className="dfl-ClassMark" style={{ background: classColour(code) }} aria-hidden="true" />
  );
}
