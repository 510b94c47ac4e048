import * as v from 'valibot';
import { isWebAddress, maxItems, maxTextLength } from '#domain/criteria/acceptance-criterion';
import { isCalendarDay } from '#domain/time/calendar-day';

/** Letters, digits, hyphens: what the pages make ids of. */
export const aCriterionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/));

/** One criterion's text, or a reason. */
export const aText = v.pipe(v.string(), v.maxLength(maxTextLength));

/** A person's account id. */
export const anAccountId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

/** An `https:` or `http:` address. */
export const anAddress = v.pipe(v.string(), v.maxLength(2_000), v.check(isWebAddress));

/** A day of the calendar. */
export const aDay = v.pipe(v.string(), v.check(isCalendarDay));

/** A moment that a clock can read. */
export const aMoment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** The work item that a criterion was made into. */
export const aLinkedIssue = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,40}-\d{1,12}$/)),
});

/** A template and the line of it. */
export const anOrigin = v.object({
  templateId: aCriterionId,
  lineId: aCriterionId,
  mark: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,7}$/))),
});

/** 0, or 1 under the line before. */
export const aDepth = v.picklist([0, 1]);

/** A line that is ticked, or a heading over such lines. */
export const aCriterionKind = v.picklist(['criterion', 'heading']);

/** Ids of several lines. */
export const someIds = v.pipe(v.array(aCriterionId), v.maxLength(maxItems));
