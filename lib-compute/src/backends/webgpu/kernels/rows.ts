/** Invocations of every workgroup: at least one wave on any device, within the default limits. */
export const GROUP_SIZE = 64;

/** WebGPU's limit of workgroups along one axis. */
const MOST_GROUPS = 65_535;

/** A tile's row is read four values at a time, by this many invocations side by side at most. */
const MOST_BLOCK_QUADS = 16;

/** How a workgroup is shared out between rows and quads. */
export function blockQuads(quads: number): number {
  return Math.min(MOST_BLOCK_QUADS, 2 ** Math.ceil(Math.log2(quads)));
}

/** Workgroups along x, y and z. */
export type Groups = readonly [number, number, number];

/** Workgroups for `count` items along x, which go on along z where they are too many. */
export function groupsOf(count: number, perGroup: number, y = 1): Groups {
  const groups = Math.ceil(count / perGroup);
  return [Math.min(groups, MOST_GROUPS), y, Math.ceil(groups / MOST_GROUPS)];
}

/** Workgroups for every quad of `rows` rows: a block of quads meets all rows before the next one. */
export function groupsOfRows(rows: number, quads: number): Groups {
  const block = blockQuads(quads);
  return groupsOf(rows, GROUP_SIZE / block, Math.ceil(quads / block));
}

/** `rowOf`, `quadOf`, `itemOf` and the number of a group: what the groups above come to in a kernel. */
export const rowsWgsl = /* wgsl */ `
fn groupNumber(group: vec3u) -> u32 {
  return group.z * ${MOST_GROUPS}u + group.x;
}

fn groupCount(groups: vec3u) -> u32 {
  return groups.z * groups.x;
}

fn itemOf(group: vec3u, local: u32) -> u32 {
  return groupNumber(group) * ${GROUP_SIZE}u + local;
}

fn rowOf(group: vec3u, local: u32) -> u32 {
  return groupNumber(group) * (${GROUP_SIZE}u / params.blockQuads) + local / params.blockQuads;
}

fn quadOf(group: vec3u, local: u32) -> u32 {
  return group.y * params.blockQuads + local % params.blockQuads;
}
`;
