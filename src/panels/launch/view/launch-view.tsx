import type { ReactElement } from 'react';
import { AdvancedSection } from './advanced-section.tsx';
import { DataSection } from './data-section.tsx';
import { Engines } from './engines.tsx';
import { EstimateFigures } from './estimate-figures.tsx';
import { Header } from './header.tsx';
import { LikelihoodSection } from './likelihood-section.tsx';
import { ModelSection } from './model-section.tsx';
import { OriginBar } from './origin-bar.tsx';
import { Preview } from './preview.tsx';
import { SamplingChart } from './sampling-chart.tsx';
import { SamplingSection } from './sampling-section.tsx';

/** The form, what it will come to, and what will be written. */
export function LaunchView(): ReactElement {
  return (
    <div className="dfl-Launch">
      <Header />
      <div className="dfl-Launch-columns">
        <div className="dfl-Launch-form">
          <OriginBar />
          <DataSection />
          <ModelSection />
          <SamplingSection />
          <LikelihoodSection />
          <AdvancedSection />
        </div>
        <div className="dfl-Launch-side">
          <Engines />
          <EstimateFigures />
          <SamplingChart />
        </div>
        <div className="dfl-Launch-preview">
          <Preview />
        </div>
      </div>
    </div>
  );
}
