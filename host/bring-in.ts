import type { CommandLine } from './command-line';
import { isSiteExport, restoreSite } from './export/export-site';
import { describeImport } from './import/import-report';
import { importSite } from './import/import-site';
import { generateSite } from './seeds/generate';
import type { Site } from './site/site';
import { openDatabase } from './store/database';

/** Where progress is written: a terminal, or something that keeps lines only. */
type Output = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
/** Brings data into the site that is being opened; undefined where the sample is wanted. */
export type BringIn = (site: Site, pinnedPanels: readonly string[]) => void;

const BAR_WIDTH = 24;

/** What the command line wants brought in. A whole site that was exported goes straight into the folder. */
export function chooseBringIn(
  { importFile, generate, seed }: CommandLine,
  { folder, out }: { folder: string; out: Output },
): BringIn | undefined {
  if (importFile !== undefined && isSiteExport(importFile)) {
    const db = openDatabase(folder);
    try {
      restoreSite(db, importFile);
    } finally {
      db.close();
    }
    out.write(`Brought back the site of ${importFile}.\n`);
    return undefined;
  }
  if (importFile !== undefined)
    return (site, panels) => bring(site, { path: importFile, panels, out });
  if (generate === undefined) return undefined;
  return (site, pinnedPanels) => {
    const isMade = generateSite(site, { count: generate, seed, pinnedPanels });
    out.write(
      isMade
        ? `Made up ${generate.toLocaleString('en')} work items.\n`
        : `${folder} holds projects already, so nothing was made up. Name another folder with --data.\n`,
    );
  };
}

type Ask = { readonly path: string; readonly panels: readonly string[]; readonly out: Output };

function bring(site: Site, { path, panels, out }: Ask): void {
  const onProgress = (done: number, total: number) => {
    if (out.isTTY !== true || total === 0) return;
    const filled = Math.round((done / total) * BAR_WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    out.write(`\r${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    if (done === total) out.write('\n');
  };
  const report = importSite(site, { path, onProgress, pinnedPanels: panels });
  out.write(`${describeImport(report).join('\n')}\n`);
}
