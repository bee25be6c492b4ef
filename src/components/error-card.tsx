import { Clipboard } from '@jupyterlab/apputils';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import {
  chevronDownIcon,
  chevronRightIcon,
  closeIcon,
  copyIcon,
  failedIcon,
} from '../icons/index.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useTranslation } from './translation.tsx';

export interface ErrorCardProps {
  /** What failed and where. */
  readonly title: string;
  /** Why, with numbers. */
  readonly cause: string;
  /** What to do now. */
  readonly nextStep?: string | undefined;
  /** For those who look into it; folded, and copied as text with the rest. */
  readonly details?: string | undefined;
  /** Buttons, the primary one first. */
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

export function ErrorCard({
  title,
  cause,
  nextStep,
  details,
  actions,
  onClose,
}: ErrorCardProps): ReactElement {
  const trans = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const copy = (): void => {
    Clipboard.copyToSystem(
      [title, cause, nextStep, details].filter((part) => part !== undefined).join('\n'),
    );
  };
  return (
    <div className="dfl-ErrorCard" role="alert">
      <div className="dfl-ErrorCard-head">
        <Icon icon={failedIcon} />
        <span className="dfl-ErrorCard-title">{title}</span>
        {onClose !== undefined && (
          <IconButton isSmall icon={closeIcon} label={trans.__('Dismiss')} onClick={onClose} />
        )}
      </div>
      <div className="dfl-ErrorCard-body">
        <div>{cause}</div>
        {nextStep !== undefined && <div className="dfl-ErrorCard-next">{nextStep}</div>}
        {actions !== undefined && <div className="dfl-ErrorCard-actions">{actions}</div>}
        <div className="dfl-ErrorCard-fold">
          {details !== undefined && (
            <button
              type="button"
              className="dfl-Button dfl-mod-link"
              aria-expanded={isOpen}
              aria-controls={detailsId}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              <Icon icon={isOpen ? chevronDownIcon : chevronRightIcon} size={14} />
              {trans.__('Details')}
            </button>
          )}
          <span className="dfl-spring" />
          <Button kind="link" icon={copyIcon} onClick={copy}>
            {trans.__('Copy')}
          </Button>
        </div>
        {details !== undefined && (
          <pre id={detailsId} className="dfl-ErrorCard-details" hidden={!isOpen}>
            {details}
          </pre>
        )}
      </div>
    </div>
  );
}
