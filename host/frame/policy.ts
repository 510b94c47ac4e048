import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from '../forge/manifest';

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
