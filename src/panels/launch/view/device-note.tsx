import type { ReactElement } from 'react';

/** What computes there, or why nothing can: two lines, and all of it in the tooltip. */
export function DeviceNote({ text }: { readonly text: string }): ReactElement {
  return (
    <span className="dfl-LaunchEngine-device dfl-caption" title={text}>
      {text}
    </span>
  );
}
