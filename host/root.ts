import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The project's folder: the nearest one, from where the program was started upwards, with a manifest. */
export function findRoot(from = process.cwd()): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'manifest.yml'))) return folder;
    if (folder === dirname(folder)) {
      throw new Error(
        `There is no manifest.yml in ${from} or above. Start the site in the project folder.`,
      );
    }
  }
}
