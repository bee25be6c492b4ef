import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';

const REACHABLE = 'button:not(:disabled), select:not(:disabled)';

/**
 * Buttons that take turns, as Start and Cancel do: where the one that has the focus goes away or cannot be pressed any
 * more, the first that can has it; the panel where there is none. Else the next key would go nowhere.
 */
export function FocusKeeper({ children }: { readonly children: ReactNode }): ReactElement {
  const node = useRef<HTMLDivElement>(null);
  const isWithin = useRef(false);
  // After every rendering, which comes from the owner: what a child alone changes of itself is not noticed.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.matches(':disabled') === true;
    if (isWithin.current && isLost) {
      const next =
        node.current?.querySelector<HTMLElement>(REACHABLE) ??
        node.current?.closest<HTMLElement>('[tabindex="-1"]');
      isWithin.current = false;
      next?.focus();
    }
  });
  return (
    <div
      ref={node}
      className="dfl-FocusKeeper"
      role="presentation"
      onFocus={() => {
        isWithin.current = true;
      }}
      onBlur={() => {
        isWithin.current = false;
      }}
    >
      {children}
    </div>
  );
}
