import * as nodeModule from 'node:module';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Manifest } from '../forge/manifest';

type Loader = ConstructorParameters<typeof CSPProcessingService>[1];

/** `@forge/csp` wants the HTML parser that it was installed with handed to it; that loads long, so not before a frame is asked for. */
const parserOfPolicies = (): Loader => {
  const ownRequire = nodeModule.createRequire(import.meta.url);
  const beside = nodeModule.createRequire(ownRequire.resolve('@forge/csp'));
  return (beside('cheerio') as { load: Loader }).load;
};

/** What `@forge/csp` needs to know beside the document. */
export type PolicyFor = { readonly manifest: Manifest; readonly pageOrigin: string };

/**
 * The content security policy of a frame, as production computes it from the manifest, with the page
 * of the local site for the site that embeds it. One line is left out: nothing is reported to Atlassian.
 */
export function framePolicy(html: string, { manifest, pageOrigin }: PolicyFor): string {
  const processing = new CSPProcessingService(console, parserOfPolicies());
  const existingCSPDetails = processing.getCspDetails(
    html,
    manifest.permissions as Parameters<typeof processing.getCspDetails>[1],
  );
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: pageOrigin })
    .filter((line) => !line.startsWith('report-uri'))
    .join('; ');
}
