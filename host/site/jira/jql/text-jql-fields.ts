import type { StoredIssue } from '../issue/types';
import { adfText } from './adf-words';
import type { JqlContext, TextField } from './jql-field';

type Reader = (context: JqlContext) => (name: string) => TextField;

const bodyText =
  (part: 'description' | 'environment'): Reader =>
  ({ store }) =>
  (name) => ({ kind: 'text', name, textsOf: (issue) => present(store.bodyOf(issue.id)[part]) });

const present = (document: unknown): string[] => {
  const text = adfText(document);
  return text.trim() === '' ? [] : [text];
};

const commentTexts = (context: JqlContext, issue: StoredIssue): string[] =>
  issue.commentCount === 0
    ? []
    : context.store.bodyOf(issue.id).comments.flatMap((comment) => present(comment.body));

const text: Reader = (context) => (name) => ({
  kind: 'text',
  name,
  only: ['~'],
  textsOf: (issue) => {
    const body = context.store.bodyOf(issue.id);
    const documents = [body.description, body.environment, ...Object.values(body.texts)];
    const written = Object.values(issue.custom).filter((value) => typeof value === 'string');
    const comments = body.comments.map((entry) => entry.body);
    return [issue.summary, ...[...documents, ...written, ...comments].flatMap(present)];
  },
});

const summary: Reader = () => (name) => ({
  kind: 'text',
  name,
  textsOf: (issue) => [issue.summary],
});

const comment: Reader = (context) => (name) => ({
  kind: 'text',
  name,
  only: ['~', '!~'],
  textsOf: (issue) => commentTexts(context, issue),
});

/** The fields that are searched by words. */
export const textFields = {
  summary,
  description: bodyText('description'),
  environment: bodyText('environment'),
  comment,
  text,
};
