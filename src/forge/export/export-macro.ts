import * as v from 'valibot';
import { parseMacroConfig } from '#contract/macro-config';
import { parseMacroPlace } from '#contract/macro-definitions';
import { parseSnapshot } from '#contract/snapshot';
import type { AdfDocument } from '#domain/issue/adf';
import { kvsSnapshotStore } from '../kvs/snapshot-store';
import { adfOfSnapshot, adfWithoutSnapshot } from './snapshot-adf';

const content = v.object({ id: v.union([v.string(), v.number()]) });
const aPayload = v.object({
  context: v.optional(v.object({ content: v.optional(content), config: v.optional(v.unknown()) })),
  config: v.optional(v.unknown()),
  extension: v.optional(
    v.object({ content: v.optional(content), config: v.optional(v.unknown()) }),
  ),
});

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
  const place = parseMacroPlace({ pageId: String(page?.id ?? ''), macroId: config.id });
  if (!place.ok) return adfWithoutSnapshot(config.project);
  const snapshot = parseSnapshot(await kvsSnapshotStore.read(place.value));
  return snapshot.ok ? adfOfSnapshot(snapshot.value) : adfWithoutSnapshot(config.project);
}
