import { listFolder } from '../files/list-folder.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';
import { askedPath } from './asked-path.ts';

/** What lies in a folder. */
export const folderRoute: Route = {
  method: 'GET',
  path: '/api/folder',
  handle: async (request, gateway) => json(await listFolder(await askedPath(request, gateway))),
};
