import { useCallback, useEffect, useRef, useState } from 'react';
import type { Followed } from '#contract/criteria/criteria-definitions';
import type { CriteriaTemplate, Push } from '#domain/criteria/criteria-settings';
import type { Issue } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { instantAt } from '#domain/time/instant';
import { notePush } from '#usecases/criteria/change-template';
import type { OpenedSettings } from '../open-settings';
import { followAll, findUsers } from './run-template-push';
import { templateTexts } from './template-texts';
import type { LiveSettings } from '../use-settings';

/** One work item that would change, and how. */
export type Affected = { readonly issue: Issue; readonly followed: Followed };

/** How far bringing a template to the work items is. */
export type PushState =
  | { readonly is: 'looking' }
  | { readonly is: 'looked'; readonly users: number; readonly affected: readonly Affected[] }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | {
      readonly is: 'brought' | 'undone';
      readonly changed: readonly Affected[];
      readonly stayed: Stayed;
    }
  | { readonly is: 'refused'; readonly message: string };

/** Which stay as they are against what was asked, and why. */
export type Stayed = { readonly keys: readonly string[]; readonly why: string } | undefined;

function stayedOf(followed: readonly Followed[], byId: ReadonlyMap<string, Issue>): Stayed {
  const stayed = followed.filter(({ problem }) => problem !== undefined);
  const problem = stayed[0]?.problem;
  if (problem === undefined) return undefined;
  const keys = stayed.flatMap(({ issueId }) => byId.get(issueId)?.key ?? []);
  return { keys, why: `${problem.message} ${problem.remedy}` };
}

const isChange = ({ counts, problem }: Followed): boolean =>
  problem === undefined && counts.reworded + counts.added + counts.removed > 0;

/** The work items that were or would be changed, each with how. */
const changedOf = (
  followed: readonly Followed[],
  byId: ReadonlyMap<string, Issue>,
): readonly Affected[] =>
  followed.filter(isChange).flatMap((each) => {
    const issue = byId.get(each.issueId);
    return issue === undefined ? [] : [{ issue, followed: each }];
  });

const byIdOf = (issues: readonly Issue[]): ReadonlyMap<string, Issue> =>
  new Map(issues.map((issue) => [issue.id, issue]));

const said = ({ message, remedy }: Problem): PushState => ({
  is: 'refused',
  message: `${message} ${remedy}`,
});

/** Looks what a template would change, once it is saved; brings it; and takes it back. */
export function useTemplatePush(
  opened: OpenedSettings,
  live: LiveSettings,
  template: CriteriaTemplate,
) {
  const [state, setState] = useState<PushState>({ is: 'looking' });
  const now = useRef(live);
  now.current = live;
  const { id: projectId, key } = opened.project;
  const { id: templateId } = template;

  const look = useCallback(async () => {
    setState({ is: 'looking' });
    try {
      const users = await findUsers(key, templateId, { withDone: false });
      const question = { projectId, templateId, act: 'look', pushId: 'only-looking' } as const;
      const answer = await followAll(question, users, () => undefined);
      if (!answer.ok) return setState(said(answer.error));
      const affected = changedOf(answer.value, byIdOf(users));
      setState({ is: 'looked', users: users.length, affected });
    } catch {
      setState({ is: 'refused', message: templateTexts.push.refused });
    }
  }, [key, projectId, templateId]);

  const isSaved = live.status.phase === 'saved';
  const print = JSON.stringify(template.lines);
  const lookedAt = useRef('');
  useEffect(() => {
    // A function reads what is saved, so it is asked once that is what stands here.
    if (!isSaved || lookedAt.current === print) return;
    lookedAt.current = print;
    void look();
  }, [isSaved, print, look]);

  const run = async (act: 'bring' | 'takeBack', issues: readonly Issue[], push: Push) => {
    setState({ is: 'running', done: 0, total: issues.length });
    let last: readonly Followed[] = [];
    const question = { projectId, templateId, act, pushId: push.id };
    const answer = await followAll(question, issues, (followed) => {
      last = followed;
      setState({ is: 'running', done: followed.length, total: issues.length });
    }).catch(() => undefined);
    const byId = byIdOf(issues);
    const changed = changedOf(last, byId);
    const count = changed.length;
    if (act === 'bring' && count > 0) now.current.change(notePush(templateId, { ...push, count }));
    if (answer?.ok !== true)
      return setState({ is: 'refused', message: templateTexts.push.stopped(last.length) });
    if (act === 'takeBack') now.current.change(notePush(templateId, undefined));
    const stayed = stayedOf(last, byId);
    setState({ is: act === 'bring' ? 'brought' : 'undone', changed, stayed });
  };

  return {
    state,
    look: () => void look(),
    bring: (affected: readonly Affected[]) => {
      const push = { id: crypto.randomUUID().slice(0, 18), at: instantAt(Date.now()), count: 0 };
      void run(
        'bring',
        affected.map(({ issue }) => issue),
        push,
      );
    },
    undo: (push: Push) => {
      setState({ is: 'looking' });
      void findUsers(key, templateId, { withDone: true })
        .then((users) => run('takeBack', users, push))
        .catch(() => {
          setState({ is: 'refused', message: templateTexts.push.refused });
        });
    },
  };
}
