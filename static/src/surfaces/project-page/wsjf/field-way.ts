import { editIssue } from '#atlassian/jira/issue/edit-issue';
import { ProductFault } from '#atlassian/send';
import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { InputField, InputFields } from '#domain/scoring/input-field';
import { contentOfField } from '#domain/scoring/input-field';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { asViewer } from '../../../bridge/request';
import { fieldTexts as texts } from './field-texts';

/** A number on its way into the field of a work item; `undefined` empties the field. */
export type FieldEntry = {
  readonly id: IssueId;
  readonly field: InputField;
  readonly value: number | undefined;
};

/** How numbers reach the fields of the site in which a project keeps inputs. */
export type FieldWay = {
  readonly fieldOf: (column: ScoreColumn) => InputField | undefined;
  /** Sets the field as the viewer; answers what was refused, in Jira's words. */
  readonly write: (entry: FieldEntry) => Promise<Result<null, Problem>>;
};

/** The way into Jira, for the fields that the project names at this moment. */
export const openFieldWay = (fieldsNow: () => InputFields): FieldWay => ({
  fieldOf: (column) => fieldsNow()[column],
  async write({ id, field, value }) {
    const content = contentOfField(field, value);
    if (!content.ok) return content;
    try {
      await editIssue(asViewer, id, { [field.fieldId]: content.value });
      return ok(null);
    } catch (error) {
      return refused(fieldRefused(field, error));
    }
  },
});

/** Jira did not take the number for the field: not on the screen, no permission, no connection. */
function fieldRefused({ name }: InputField, error: unknown): Problem {
  const isAnswered = error instanceof ProductFault;
  const said = isAnswered ? (error.details[0] ?? '') : '';
  const isInput = isAnswered && error.code === 'PRODUCT_REFUSED_INPUT';
  return {
    code: 'FIELD_REFUSED',
    message: texts.refused(name, said),
    remedy: isInput ? texts.notOnScreen(name) : texts.tryAgain,
  };
}
