import { findRoot } from '../../host/root';
import { startServer } from '../../host/server';

/** Serves the folder that is named first, with the app of the manifest that may be named second, until it is killed; says where in one line. */
const [, , folder = '', manifestFile] = process.argv;
void startServer({
  ...{ root: findRoot(), folder, port: 0, beginning: 'sample' },
  ...(manifestFile === undefined ? {} : { manifestFile }),
}).then(({ url }) => process.stdout.write(`${url}\n`));
