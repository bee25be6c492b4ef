import { strokeIcon } from './stroke-icon.ts';

export const branchIcon = strokeIcon(
  'branch',
  '<path d="M4.5 5v6M4.5 8.5c4 0 7-.5 7-3.5"/><circle cx="4.5" cy="3.5" r="1.5"/><circle cx="4.5" cy="12.5" r="1.5"/><circle cx="11.5" cy="3.5" r="1.5"/>',
);
export const addIcon = strokeIcon('add', '<path d="M8 3v10M3 8h10"/>');
export const searchIcon = strokeIcon(
  'search',
  '<circle cx="7" cy="7" r="4"/><path d="M10 10l3.5 3.5"/>',
);
export const menuIcon = strokeIcon(
  'menu',
  '<path d="M8 3.5v.01M8 8v.01M8 12.5v.01" stroke-width="2"/>',
);
export const refreshIcon = strokeIcon('refresh', '<path d="M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3"/>');
export const filterIcon = strokeIcon('filter', '<path d="M2.5 3.5h11L9.5 8v5l-3-1.5V8z"/>');
export const closeIcon = strokeIcon('close', '<path d="M4.5 4.5l7 7M11.5 4.5l-7 7"/>');
export const copyIcon = strokeIcon(
  'copy',
  '<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-3h-8v8h3"/>',
);
export const startIcon = strokeIcon('start', '<path d="M5 3.5v9L12 8z"/>');
export const pauseIcon = strokeIcon('pause', '<path d="M5.5 3.5v9M10.5 3.5v9"/>');
export const stopIcon = strokeIcon('stop', '<rect x="4" y="4" width="8" height="8" rx="1"/>');
export const resetIcon = strokeIcon(
  'reset',
  '<path d="M5 6h5.5a3 3 0 0 1 0 6H7M5 6l2.5-2.5M5 6l2.5 2.5"/>',
);
export const expandIcon = strokeIcon(
  'expand',
  '<path d="M9.5 3H13v3.5M6.5 13H3V9.5M13 3L9 7M3 13l4-4"/>',
);
export const collapseIcon = strokeIcon(
  'collapse',
  '<path d="M12.5 7H9V3.5M3.5 9H7v3.5M9 7l4-4M7 9l-4 4"/>',
);
export const chevronDownIcon = strokeIcon('chevron-down', '<path d="M4 6l4 4 4-4"/>');
export const chevronRightIcon = strokeIcon('chevron-right', '<path d="M6 4l4 4-4 4"/>');
export const chevronLeftIcon = strokeIcon('chevron-left', '<path d="M10 4L6 8l4 4"/>');
export const homeIcon = strokeIcon('home', '<path d="M3 8l5-5 5 5M4.5 7v6h7V7"/>');
export const downloadIcon = strokeIcon(
  'download',
  '<path d="M8 2.5V10M5 7.5l3 3 3-3M3 11v2.5h10V11"/>',
);
export const ringsIcon = strokeIcon(
  'rings',
  '<circle cx="8" cy="8" r="5.5" stroke-dasharray="2 2"/><circle cx="8" cy="8" r="2.5"/>',
);
export const linkIcon = strokeIcon(
  'link',
  '<path d="M6.5 9.5l3-3M7.5 5l1.8-1.8a2.5 2.5 0 0 1 3.5 3.5L11 8.5M8.5 11l-1.8 1.8a2.5 2.5 0 0 1-3.5-3.5L5 7.5"/>',
);
export const slicesIcon = strokeIcon(
  'slices',
  '<path d="M8 2.5l5.5 2.5L8 7.5 2.5 5zM2.5 8L8 10.5 13.5 8M2.5 11L8 13.5 13.5 11"/>',
);
export const cutIcon = strokeIcon(
  'cut',
  '<path d="M8 1.5v13" stroke-dasharray="2 1.5"/><path d="M5.5 3.5h-2v9h2"/><path d="M10.5 3.5h2v9h-2" stroke-dasharray="1 2"/>',
);
export const supportIcon = strokeIcon(
  'support',
  '<circle cx="8" cy="8" r="2.5"/><path d="M8 1.5c4 0 6.5 2 6 6s-3 7-6 7-6-2.5-6.25-6.5S4 1.5 8 1.5z" stroke-dasharray="2 1.5"/>',
);
export const adjustIcon = strokeIcon(
  'adjust',
  '<path d="M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6"/><circle cx="10.5" cy="5" r="1.75"/><circle cx="5.5" cy="11" r="1.75"/>',
);
export const lessMinimumIcon = strokeIcon(
  'less-minimum',
  '<path d="M2.5 13.5h11M2.5 8c2 0 2-4 3.5-4s1.5 4 3 4 1.5-2 2.5-2 1 2 2 2"/><path d="M8 10v2.5" stroke-dasharray="1 1"/><path d="M4 10v2.5M12 10v2.5" stroke-dasharray="1 1"/>',
);
export const normaliseIcon = strokeIcon(
  'normalise',
  '<path d="M2.5 13.5h11M2.5 5h11" stroke-dasharray="2 1.5"/><path d="M4.5 13.5V5M8 13.5V5M11.5 13.5V5"/>',
);
export const alignIcon = strokeIcon(
  'align',
  '<path d="M12.5 5.5a5.25 5.25 0 1 0 .7 3.5M13.2 2.5v3.2H10"/><path d="M5.5 8h5"/>',
);
