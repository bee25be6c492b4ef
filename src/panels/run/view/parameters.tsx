import { useState, type ReactElement } from 'react';
import { Button, KeyValue, useTranslation } from '../../../components/index.ts';
import { chevronDownIcon, chevronRightIcon } from '../../../icons/index.ts';
import { shownPath } from '../../../services/places/paths.ts';
import { allOptions, parameters } from '../model/parameters.ts';
import { useRun } from './run-context.tsx';
import { Lineage } from './lineage.tsx';
import { StageBar } from './stage-bar.tsx';

/** What the run computes with: the main figures in words, all settings and inputs on request. */
export function Parameters(): ReactElement | null {
  const trans = useTranslation();
  const { detail } = useRun().model;
  const [isOpen, setOpen] = useState(false);
  if (detail === undefined) {
    return null;
  }
  const options = allOptions(detail);
  const inputs = detail.inputs.map(({ role, path, sha256 }) => ({
    name: role,
    value: (
      <span title={trans.__('%1, SHA-256 %2', shownPath(path), sha256)}>
        <bdi>{shownPath(path)}</bdi>
      </span>
    ),
  }));
  const versions = Object.entries(detail.versions).map(([name, value]) => ({ name, value }));
  return (
    // The keyboard scrolls it where it has less room than it needs.
    <div className="dfl-Parameters" role="region" aria-label={trans.__('Parameters')} tabIndex={0}>
      <div className="dfl-Tile-head">
        <h3>{trans.__('Parameters')}</h3>
      </div>
      <KeyValue rows={parameters(detail, trans)} />
      <Lineage />
      <StageBar />
      {options.length > 0 && (
        <Button
          kind="link"
          icon={isOpen ? chevronDownIcon : chevronRightIcon}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {trans._n('All settings (%1)', 'All settings (%1)', options.length)}
        </Button>
      )}
      {isOpen && <KeyValue rows={[...options, ...inputs, ...versions]} />}
    </div>
  );
}
