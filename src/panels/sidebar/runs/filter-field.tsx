import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import type { FilterModel } from './filter-model.ts';

/** Narrows the list while typing; Escape ends it. */
export function FilterField({ filter }: { readonly filter: FilterModel }): ReactElement {
  const trans = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <input
      ref={input}
      type="search"
      className="dfl-FilterField"
      aria-label={trans.__('Filter runs')}
      placeholder={trans.__('Name or folder')}
      value={filter.text ?? ''}
      onChange={(event) => {
        filter.text = event.target.value;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          filter.text = undefined;
        }
      }}
    />
  );
}
