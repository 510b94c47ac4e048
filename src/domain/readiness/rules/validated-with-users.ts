import { oncePerDescription } from '../judge/description-digest';
import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

const evidence =
  /\b(interviews?|user tests?|usability|survey|research|validated with|feedback|prototype test)\b/i;
const count =
  /\b(?:validated|tested|interviewed|talked)\b[^.\n\d]{0,40}(\d{1,3})\s+(?:\w+\s+)?(?:users?|customers?|people|participants?)/i;

const usersAsked = oncePerDescription(({ text }) => Number(count.exec(text)?.[1] ?? 0));

/** There is evidence of users asked: a link whose title says so, or “validated with n users” with n large enough. */
export const validatedWithUsers = defineRule({
  id: 'validated-with-users',
  title: 'Validated with users',
  failureTitle: 'No evidence from users',
  why: 'Building what nobody asked for is the dearest way to learn.',
  invest: 'V',
  severity: 'info',
  appliesTo: ['epic', 'standard'],
  parameters: {
    minimum: { type: 'number', label: 'Users at least', initial: 5, from: 1, through: 1000 },
  },
  needs: ['remoteLinks'],
  check: (facts, { minimum }) => {
    if ((facts.outside.remoteLinks ?? []).some(({ title }) => evidence.test(title))) return met();
    const asked = usersAsked(facts.description);
    if (asked >= minimum) return met();
    return notMet({
      found:
        asked === 0
          ? 'No evidence from users'
          : `Validated with ${String(asked)} of ${String(minimum)} users`,
      expected: `≥ ${String(minimum)} users`,
      received: String(asked),
      remedy: 'Link what users said, or write “Validated with … users”.',
      fix: { kind: 'addLink', title: 'Interviews with users' },
    });
  },
});
