/**
 * The parts that panels are made of, in React: one look in all themes, reachable by keyboard.
 *
 * @module
 */
export * from './button.tsx';
export * from './chip.tsx';
export * from './empty-state.tsx';
export * from './engine-icon.ts';
export * from './error-card.tsx';
export * from './filter-buttons.tsx';
export * from './filters-text.ts';
export * from './focus-keeper.tsx';
export * from './follow-chip.tsx';
export * from './format/index.ts';
export * from './icon-button.tsx';
export * from './icon.tsx';
export * from './key-value.tsx';
export * from './linked-places.ts';
export * from './number-field.tsx';
export * from './number-flaws.ts';
export * from './progress-bar.tsx';
export * from './segmented-progress.tsx';
export * from './segmented.tsx';
export * from './select.tsx';
export * from './slider.tsx';
export * from './stale-chip.tsx';
export * from './state-chip.tsx';
export * from './state-icon.ts';
export * from './switch.tsx';
export * from './tabs.tsx';
export * from './translation.tsx';
export * from './use-kept-state.ts';
export * from './use-now.ts';
export * from './use-signal.ts';
export * from './viewer-host.tsx';
export * from './volume-tools.tsx';
export * from './whole-field.tsx';
