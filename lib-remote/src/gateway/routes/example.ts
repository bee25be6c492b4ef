import { prepareExample, prepareFreshExample } from '../../example/prepare-example.ts';
import { ExampleRequestSchema, type PreparedExample } from '../../http/index.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** Below the server's root; where a run has its results there, the next has a number. */
const FOLDER = 'damselfly-example';

/** Copies the example into a folder of its own. */
export const exampleRoute: Route = {
  method: 'POST',
  path: '/api/example',
  async handle(request, { roots }) {
    const { folder } = await request.json(ExampleRequestSchema);
    const prepared: PreparedExample = {
      config:
        folder === undefined
          ? await prepareFreshExample((number) =>
              roots.resolve(number === 1 ? FOLDER : `${FOLDER}-${number}`),
            )
          : await prepareExample(await roots.resolve(folder)),
    };
    return json(prepared);
  },
};
