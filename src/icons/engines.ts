import { strokeIcon } from './stroke-icon.ts';

export const browserIcon = strokeIcon(
  'browser',
  '<circle cx="8" cy="8" r="5.5"/><path d="M2.5 8h11M8 2.5c-4 4-4 7 0 11M8 2.5c4 4 4 7 0 11"/>',
);
export const processorIcon = strokeIcon(
  'processor',
  '<rect x="4" y="4" width="8" height="8" rx="1"/><path d="M6 4V2M10 4V2M6 14v-2M10 14v-2M4 6H2M4 10H2M14 6h-2M14 10h-2"/>',
);
export const clusterIcon = strokeIcon(
  'cluster',
  '<rect x="2.5" y="3" width="11" height="4" rx="1"/><rect x="2.5" y="9" width="11" height="4" rx="1"/><path d="M5 5v.01M5 11v.01" stroke-width="2"/>',
);
