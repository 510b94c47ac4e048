import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Shares } from '#domain/kpi/kpi-day';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import { isCalendarDay } from '#domain/time/calendar-day';
import type { Snapshot } from './snapshot';
import { parseMacroView } from './snapshot';

/** Which macro on which page. */
export type MacroPlace = { readonly pageId: string; readonly macroId: string };

/** What an editor publishes, with a note for readers. */
export type PublishRequest = MacroPlace & {
  readonly note: string;
  readonly view: MacroView;
  /** When the snapshot was published that it is to replace; empty where the editor saw none. */
  readonly replaces?: string;
  /** What the macro shows (`nameOfConfig`), and its place on the page: a copy of it has the same id. */
  readonly shows?: string;
  readonly localId?: string;
};

/** What an editor takes back. */
export type TakeBackRequest = MacroPlace & {
  /** When the snapshot was published that they saw and want gone. */
  readonly removes?: string;
};

/** What is published for a macro: for this page, for another one, or nothing. */
export type SnapshotAnswer =
  | { readonly kind: 'published'; readonly snapshot: Snapshot; readonly mayPublish: boolean }
  | { readonly kind: 'elsewhere'; readonly pageId?: string; readonly mayPublish: boolean }
  | { readonly kind: 'none'; readonly mayPublish: boolean };

/** What is published on one page, as far as one answer can carry it. */
export type PageSnapshots = {
  readonly published: readonly { readonly macroId: string; readonly snapshot: Snapshot }[];
  /** The macros whose snapshots did not fit in: each is asked for alone. */
  readonly notCarried: readonly string[];
  readonly mayPublish: boolean;
};

/** Of which project, and as of which day; today where none is named. */
export type SharesQuestion = { readonly projectId: string; readonly asOf?: CalendarDay };

/** What a macro may ask. */
export type MacroDefinitions = {
  /** Freezes a view for the readers of one page; for those who may edit that page. */
  'macro.publish': (request: PublishRequest) => Result<Snapshot, Problem>;
  /** Takes back what was published. */
  'macro.unpublish': (request: TakeBackRequest) => Result<true, Problem>;
  /** What is published, for those who may read the page; without an account too. */
  'macro.snapshot': (place: MacroPlace) => Result<SnapshotAnswer, Problem>;
  /** What is published on a page, for those who may read it: one answer for all of its macros. */
  'macro.snapshots': (page: { readonly pageId: string }) => Result<PageSnapshots, Problem>;
  /** How readiness and criteria of a project stood at the end of past months, for those who see it. */
  'macro.shares': (question: SharesQuestion) => Result<Shares, Problem>;
};

const pageId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
/** What can name a macro on its page. */
export const macroIdShape = /^[A-Za-z0-9-]{8,64}$/;

const macroId = v.pipe(v.string(), v.regex(macroIdShape));
const aPlace = v.strictObject({ pageId, macroId });
const publishedAt = v.pipe(v.string(), v.maxLength(40));
const aRequest = v.strictObject({
  pageId,
  macroId,
  note: v.pipe(v.string(), v.maxLength(500)),
  view: v.unknown(),
  replaces: v.exactOptional(publishedAt),
  shows: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
  localId: v.exactOptional(v.pipe(v.string(), v.maxLength(255))),
});

/** Reads which macro is asked for. */
export function parseMacroPlace(json: unknown): Result<MacroPlace, Problem> {
  const outcome = v.safeParse(aPlace, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}

const aTakeBackRequest = v.strictObject({ pageId, macroId, removes: v.exactOptional(publishedAt) });

/** Reads what is to be taken back. */
export function parseTakeBackRequest(json: unknown): Result<TakeBackRequest, Problem> {
  const outcome = v.safeParse(aTakeBackRequest, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}

const aPage = v.strictObject({ pageId });

/** Reads of which page all snapshots are asked. */
export function parsePage(json: unknown): Result<{ readonly pageId: string }, Problem> {
  const outcome = v.safeParse(aPage, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}

const aSharesQuestion = v.strictObject({
  projectId: pageId,
  asOf: v.exactOptional(v.pipe(v.string(), v.check(isCalendarDay))),
});

/** Reads of which project past months are asked. */
export function parseSharesQuestion(json: unknown): Result<SharesQuestion, Problem> {
  const outcome = v.safeParse(aSharesQuestion, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}

/** Reads what is to be published. */
export function parsePublishRequest(json: unknown): Result<PublishRequest, Problem> {
  const outcome = v.safeParse(aRequest, json);
  if (!outcome.success) return refused(unreadable('request'));
  const view = parseMacroView(outcome.output.view);
  return view.ok ? ok({ ...outcome.output, view: view.value }) : view;
}
