import * as v from 'valibot';
import { findPageAddress } from '#atlassian/confluence/find-page-address';
import { findProjectInLink, parseMacroConfig } from '#contract/macro/macro-config';
import { parseSnapshot } from '#contract/macro/snapshot';
import type { AdfDocument } from '#domain/issue/adf';
import type { ExportedMacro } from '../../usecases/macro/page/find-printed';
import { findPrinted } from '../../usecases/macro/page/find-printed';
import { hurried } from '../connections';
import { kvsSnapshotStore } from '../kvs/snapshot-store';
import { requestAsApp } from '../request';
import { adfOfSnapshot, adfWithoutSnapshot } from './snapshot-adf';

const asApp = hurried(requestAsApp);

const told = {
  content: v.optional(v.object({ id: v.union([v.string(), v.number()]) })),
  config: v.optional(v.unknown()),
  localId: v.optional(v.string()),
  autoConvertLink: v.optional(v.string()),
};
const aPayload = v.object({
  context: v.optional(v.object(told)),
  config: v.optional(v.unknown()),
  extension: v.optional(v.object(told)),
});

/** Which macro is exported, as far as the platform tells it: documentation promises the page alone. */
type Exported = ExportedMacro & { readonly pageId: string };

function exportedOf(payload: unknown): Exported {
  const outcome = v.safeParse(aPayload, payload);
  const { context = {}, extension = {}, config: sent } = outcome.success ? outcome.output : {};
  const { config } = parseMacroConfig(sent ?? extension.config ?? context.config);
  const link = extension.autoConvertLink ?? context.autoConvertLink ?? '';
  const project = config.project ?? findProjectInLink(link, '');
  return {
    pageId: String((context.content ?? extension.content)?.id ?? ''),
    config: project === undefined ? config : { ...config, project },
    localId: extension.localId ?? context.localId,
  };
}

const isPageId = (text: string): boolean => /^\d+$/.test(text);

/**
 * The macro on paper, in Word, in an e-mail. It runs without a person, so it prints what an editor
 * published for this page's readers and nothing else.
 */
export async function exportMacro(payload: unknown): Promise<AdfDocument> {
  const exported = exportedOf(payload);
  const { pageId, config } = exported;
  const stored = isPageId(pageId) ? await kvsSnapshotStore.readPage(pageId) : [];
  const published = stored.flatMap(({ macroId, snapshot }) => {
    const read = parseSnapshot(snapshot);
    return read.ok ? [{ macroId, snapshot: read.value }] : [];
  });
  const printed = findPrinted(published, exported);
  if (printed.kind === 'found') return adfOfSnapshot(printed.snapshot);
  const address = isPageId(pageId) ? await findPageAddress(asApp, pageId) : undefined;
  return adfWithoutSnapshot(config.project, { why: printed.kind, address });
}
