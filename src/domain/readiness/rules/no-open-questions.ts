import { openQuestions } from '../status/readiness-state';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

const shown = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;

/** Every question that somebody asked has an answer. */
export const noOpenQuestions = defineRule({
  id: 'no-open-questions',
  title: 'No open questions',
  failureTitle: 'A question is open',
  why: 'A question that is open at the start stops the work in the middle.',
  invest: 'N',
  severity: 'must',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    if (facts.state.questions.length === 0) return notApplicable('Nobody has asked one.');
    const open = openQuestions(facts.state);
    const [first] = open;
    if (first === undefined) return met();
    return notMet({
      found:
        open.length === 1
          ? `Open question: ${shown(first.text)}`
          : `${String(open.length)} open questions`,
      expected: 'all answered',
      received: `${String(open.length)} open`,
      remedy: 'Answer it, or ask the person it is assigned to.',
      fix: { kind: 'answerQuestion', questionId: first.id },
    });
  },
});
