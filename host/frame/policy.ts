import * as nodeModule from 'node:module';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Manifest } from '../forge/manifest';

type Loader = ConstructorParameters<typeof CSPProcessingService>[1];

const ownRequire = nodeModule.createRequire(import.meta.url);
/** `@forge/csp` wants the HTML parser that it was installed with handed to it. */
const { load } = nodeModule.createRequire(ownRequire.resolve('@forge/csp'))('cheerio') as {
  load: Loader;
};

/** What `@forge/csp` needs to know beside the document. */
export type PolicyFor = { readonly manifest: Manifest; readonly pageOrigin: string };

/**
 * The content security policy of a frame, as production computes it from the manifest.
 * Two lines differ: the local page may embed the frame, and nothing is reported to Atlassian.
 */
export function framePolicy(html: string, { manifest, pageOrigin }: PolicyFor): string {
  const processing = new CSPProcessingService(console, load);
  const existingCSPDetails = processing.getCspDetails(
    html,
    manifest.permissions as Parameters<typeof processing.getCspDetails>[1],
  );
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: pageOrigin })
    .filter((line) => !line.startsWith('report-uri'))
    .map((line) => (line.startsWith('frame-ancestors') ? `${line} ${pageOrigin}` : line))
    .join('; ');
}
