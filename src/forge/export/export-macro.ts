import * as v from 'valibot';
import { findPageAddress } from '#atlassian/confluence/find-page-address';
import { parseMacroConfig } from '#contract/macro/macro-config';
import { parseMacroPlace } from '#contract/macro/macro-definitions';
import { parseSnapshot } from '#contract/macro/snapshot';
import type { AdfDocument } from '#domain/issue/adf';
import { hurried } from '../connections';
import { findOnlySnapshot, kvsSnapshotStore } from '../kvs/snapshot-store';
import { requestAsApp } from '../request';
import { adfOfSnapshot, adfWithoutSnapshot } from './snapshot-adf';

const asApp = hurried(requestAsApp);

const content = v.object({ id: v.union([v.string(), v.number()]) });
const aPayload = v.object({
  context: v.optional(v.object({ content: v.optional(content), config: v.optional(v.unknown()) })),
  config: v.optional(v.unknown()),
  extension: v.optional(
    v.object({ content: v.optional(content), config: v.optional(v.unknown()) }),
  ),
});

/**
 * What was published for a macro. One without an id of its own (made of a pasted link, or exported
 * without its configuration) is the one that its page has, where it has no other.
 */
async function findStored(pageId: string, macroId: string | undefined): Promise<unknown> {
  const place = parseMacroPlace({ pageId, macroId });
  if (place.ok) return (await kvsSnapshotStore.read(place.value))?.body;
  return /^\d+$/.test(pageId) ? findOnlySnapshot(pageId) : undefined;
}

/**
 * The macro on paper, in Word, in an e-mail. It runs without a person, so it prints what an editor
 * published for this page's readers and nothing else.
 */
export async function exportMacro(payload: unknown): Promise<AdfDocument> {
  const outcome = v.safeParse(aPayload, payload);
  const sent = outcome.success ? outcome.output : {};
  const { config } = parseMacroConfig(
    sent.config ?? sent.extension?.config ?? sent.context?.config,
  );
  const page = sent.context?.content ?? sent.extension?.content;
  const pageId = String(page?.id ?? '');
  const snapshot = parseSnapshot(await findStored(pageId, config.id));
  if (snapshot.ok) return adfOfSnapshot(snapshot.value);
  const address = /^\d+$/.test(pageId) ? await findPageAddress(asApp, pageId) : undefined;
  return adfWithoutSnapshot(config.project, address);
}
