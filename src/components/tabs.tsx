import { useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Stands at the right end of the row. */
  readonly tools?: ReactNode;
  /** The chosen tab's content. */
  readonly children: ReactNode;
}

export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  tools,
  children,
}: TabsProps<Value>): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = targetOf(event.key, at, tabs.length);
    if (to !== undefined) {
      event.preventDefault();
      onChange(tabs[to].value);
      list.current?.querySelectorAll('button')[to]?.focus();
    }
  };
  return (
    <div className="dfl-Tabs">
      <div className="dfl-Tabs-row">
        <div ref={list} className="dfl-Tabs-list" role="tablist" aria-label={label}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={`${id}-content`}
              tabIndex={tab.value === value ? 0 : -1}
              onKeyDown={onKeyDown}
              onClick={() => {
                onChange(tab.value);
              }}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {tools}
      </div>
      <div
        className="dfl-Tabs-content"
        role="tabpanel"
        id={`${id}-content`}
        aria-labelledby={`${id}-${value}`}
      >
        {children}
      </div>
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'ArrowRight':
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
