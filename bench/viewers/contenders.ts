/** Who is measured, and where its page's program lies. */
export interface ContenderEntry {
  readonly title: string;
  readonly data: 'volume' | 'frame';
  /** From this folder. */
  readonly entry: string;
  /** Of the page's address. */
  readonly query?: string;
  /** Whether its isosurface can be moved. */
  readonly isLevelled?: boolean;
  /** The package of a peer; missing for ours. */
  readonly needs?: PeerName;
}

/** The packages of each peer, and what they expect beside them. */
export const PEER_PACKAGES = {
  '@kitware/vtk.js': ['@kitware/vtk.js@37.4.3'],
  '@niivue/niivue': ['@niivue/niivue@0.69.0'],
  '@h5web/lib': [
    '@h5web/lib@17.0.0',
    'ndarray@1.0.19',
    'react@18.3.1',
    'react-dom@18.3.1',
    'three@0.187.0',
    '@react-three/fiber@8.18.0',
  ],
  'plotly.js': ['plotly.js@4.1.1'],
} as const;

export type PeerName = keyof typeof PEER_PACKAGES;

/** Each is installed into a folder of its own: one that is not to be had takes none of the others with it. */
export function peerFolder(name: PeerName): string {
  return name.replace('@', '').replace('/', '-');
}

export const contenders: readonly ContenderEntry[] = [
  { title: 'ours, mesh', data: 'volume', entry: 'pages/our-volume.ts', isLevelled: true },
  { title: 'ours, rays', data: 'volume', entry: 'pages/our-volume.ts', query: 'technique=rays' },
  {
    title: 'vtk.js, mesh',
    data: 'volume',
    entry: 'peers/vtk-surface.js',
    isLevelled: true,
    needs: '@kitware/vtk.js',
  },
  {
    title: 'vtk.js, rays',
    data: 'volume',
    entry: 'peers/vtk-volume.js',
    needs: '@kitware/vtk.js',
  },
  { title: 'NiiVue, rays', data: 'volume', entry: 'peers/niivue.js', needs: '@niivue/niivue' },
  { title: 'ours', data: 'frame', entry: 'pages/our-frame.ts' },
  { title: 'h5web', data: 'frame', entry: 'peers/h5web.js', needs: '@h5web/lib' },
  { title: 'plotly.js', data: 'frame', entry: 'peers/plotly.js', needs: 'plotly.js' },
];

/** What every row of the frames holds of the harness itself. */
export const floors: readonly ContenderEntry[] = [
  { title: 'nothing', data: 'frame', entry: 'pages/floor.ts' },
  floorOf('an element of one colour', 'element'),
  floorOf('a canvas of one colour', 'canvas'),
  floorOf('an opaque canvas of one colour', 'opaque'),
];

function floorOf(title: string, paints: string): ContenderEntry {
  return { title, data: 'frame', entry: 'pages/floor.ts', query: `paints=${paints}` };
}

/** Twelve classes of a run, each in a tile of one picture. */
export const grid: ContenderEntry = {
  title: 'ours, 12 tiles',
  data: 'volume',
  entry: 'pages/our-grid.ts',
};

/** A volume and a frame, each in a viewer of its own, one above the other. */
export const panels: ContenderEntry = {
  title: 'ours, two panels',
  data: 'volume',
  entry: 'pages/our-panels.ts',
};
