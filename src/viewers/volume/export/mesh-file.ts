import { BufferAttribute, BufferGeometry, Group, Mesh, MeshStandardMaterial } from 'three';
import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { ChosenSurface } from '../levels/resolve-level.ts';
import { SURFACE_COLOURS } from '../surfaces/surface-colours.ts';
import type { ShadedSurface } from '../surfaces/shaded-surface.ts';

export type MeshFormat = 'stl' | 'ply' | 'glb';

/**
 * Isosurfaces as the file of another program: positions from the centre, in nm or 1/nm where the size of a voxel
 * is known, else in voxels of the model; z is up, as here.
 *
 * @param surfaces as `chosen` has them.
 */
export async function meshFile(
  data: VolumeData,
  chosen: readonly ChosenSurface[],
  surfaces: readonly ShadedSurface[],
  format: MeshFormat,
): Promise<Blob> {
  const group = new Group();
  const meshes = surfaces.map((surface, i) => meshOf(data, chosen[i], surface));
  group.add(...meshes);
  group.updateMatrixWorld(true);
  try {
    return await encode(group, format);
  } finally {
    meshes.forEach(({ geometry }) => {
      geometry.dispose();
    });
  }
}

function meshOf(data: VolumeData, chosen: ChosenSurface, surface: ShadedSurface): Mesh {
  const { binning, voxel = 1 } = data;
  const offset = (binning - modelSize(data)) / 2;
  const positions = surface.positions.map((at) => (at * binning + offset) * voxel);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
  geometry.setIndex(new BufferAttribute(surface.indices, 1));
  const { number, opacity } = chosen;
  const material = new MeshStandardMaterial({
    color: SURFACE_COLOURS[number],
    opacity,
    transparent: opacity < 1,
    metalness: 0,
    roughness: 1,
  });
  const mesh = new Mesh(geometry, material);
  mesh.name = `surface ${number + 1}`;
  return mesh;
}

async function encode(group: Group, format: MeshFormat): Promise<Blob> {
  switch (format) {
    case 'stl': {
      const { STLExporter } = await import('three/addons/exporters/STLExporter.js');
      const view = new STLExporter().parse(group, { binary: true });
      return new Blob([new Uint8Array(view.buffer)], { type: 'model/stl' });
    }
    case 'ply': {
      const { PLYExporter } = await import('three/addons/exporters/PLYExporter.js');
      const bytes = new PLYExporter().parse(group, () => undefined, {
        binary: true,
        littleEndian: true,
      });
      return new Blob([bytes ?? ''], { type: 'application/octet-stream' });
    }
    case 'glb': {
      const { GLTFExporter } = await import('three/addons/exporters/GLTFExporter.js');
      const made = await new GLTFExporter().parseAsync(group, { binary: true });
      const content = made instanceof ArrayBuffer ? made : JSON.stringify(made);
      return new Blob([content], { type: 'model/gltf-binary' });
    }
  }
}
