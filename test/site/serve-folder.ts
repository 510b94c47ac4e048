import { findRoot } from '../../host/root';
import { startServer } from '../../host/server';

/** Serves the folder that is named first, until it is killed; says where in one line. */
const [, , folder = ''] = process.argv;
void startServer({ root: findRoot(), folder, port: 0, beginning: 'sample' }).then(({ url }) =>
  process.stdout.write(`${url}\n`),
);
