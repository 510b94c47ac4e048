import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { countIssues, searchIds } from '#atlassian/jira/query/search-issues';
import { filledAtOnce } from '#contract/criteria/criteria-definitions';
import type { BackFillProgress, KeptBackFill } from '#usecases/readiness/back-fill';
import { goOnFrom, notBegun } from '#usecases/readiness/back-fill';
import { backend } from '../../bridge/backend';
import { asViewer } from '../../bridge/request';
import type { OpenedSettings } from './open-settings';
import type { BackFillRun } from './run-back-fill';

type Project = OpenedSettings['project'];

const withCriteria = ({ key }: Project): string =>
  `project = ${quoteJql(key)} AND waymarkCriteriaTotal > 0`;

/** About how many work items have criteria, and so a card to fill. */
export const countCards = (project: Project): Promise<number> =>
  countIssues(asViewer, withCriteria(project));

/** Finds the work items that have criteria; a function, which the field belongs to, fills their cards. */
export async function openCardsFill(
  project: Project,
  kept: KeptBackFill | undefined,
): Promise<BackFillRun> {
  const found = await searchIds(asViewer, `${withCriteria(project)} ORDER BY created ASC`);
  const ids = [...found].sort((a, b) => Number(a) - Number(b));
  return {
    ids,
    begun: kept === undefined ? notBegun : goOnFrom(ids, kept),
    goOn: async (from, { onProgress, isStopped }) => {
      let progress: BackFillProgress = { ...from, total: ids.length };
      while (progress.done < ids.length && !isStopped()) {
        const issueIds = ids.slice(progress.done, progress.done + filledAtOnce);
        const answer = await backend('criteria.fillCards', { projectId: project.id, issueIds });
        if (!answer.ok) throw new Error(answer.error.code);
        const done = progress.done + issueIds.length;
        progress = { ...progress, done, written: progress.written + answer.value.written };
        onProgress(progress);
      }
      return progress;
    },
  };
}
