import type { ReactElement } from 'react';
import { Button, FocusKeeper, useTranslation } from '../../../components/index.ts';
import { searchIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import { labelShown, showUnlabelled } from '../model/labelling.ts';
import { useClassify } from './classify-context.tsx';

/** How frames are labelled by hand. */
export function LabelCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { labels, frames } = model;
  const hasClass = (labels?.codes[frames.frame] ?? 0) > 0;
  return (
    <SideCard title={trans.__('Label by hand')}>
      <div className="dfl-caption">
        {trans.__(
          'A letter from a to z gives the frame that class and goes on to the next one. Backspace takes the last label back, Delete takes the class of the frame away, Enter goes to the next frame without a class.',
        )}
      </div>
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <Button
            isSmall
            icon={searchIcon}
            isDisabled={labels?.counts[0] === 0}
            onClick={() => {
              showUnlabelled(model);
            }}
          >
            {trans.__('Next without a class')}
          </Button>
          <Button
            isSmall
            kind="quiet"
            isDisabled={!hasClass}
            onClick={() => {
              labelShown(model, 0);
            }}
          >
            {trans.__('Take its class away')}
          </Button>
        </div>
      </FocusKeeper>
    </SideCard>
  );
}
