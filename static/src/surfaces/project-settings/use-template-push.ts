import { useCallback, useEffect, useRef, useState } from 'react';
import type { Followed } from '#contract/criteria-definitions';
import type { CriteriaTemplate, Push } from '#domain/criteria/criteria-settings';
import type { Issue } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { instantAt } from '#domain/time/instant';
import { notePush } from '#usecases/criteria/change-template';
import type { OpenedSettings } from './open-settings';
import { followAll, findUsers } from './run-template-push';
import { templateTexts } from './template-texts';
import type { LiveSettings } from './use-settings';

/** One work item that would change, and how. */
export type Affected = { readonly issue: Issue; readonly followed: Followed };

/** How far bringing a template to the work items is. */
export type PushState =
  | { readonly is: 'looking' }
  | { readonly is: 'looked'; readonly users: number; readonly affected: readonly Affected[] }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'brought' | 'undone'; readonly count: number; readonly stayed: Stayed }
  | { readonly is: 'refused'; readonly message: string };

/** How many stay as they are against what was asked, and why. */
export type Stayed = { readonly count: number; readonly why: string } | undefined;

const stayedOf = (followed: readonly Followed[]): Stayed => {
  const problems = followed.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const [first] = problems;
  return first === undefined
    ? undefined
    : { count: problems.length, why: `${first.message} ${first.remedy}` };
};

const isChange = ({ counts, problem }: Followed): boolean =>
  problem === undefined && counts.reworded + counts.added + counts.removed > 0;

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
      const byId = new Map(users.map((issue) => [issue.id, issue]));
      const affected = answer.value.flatMap((followed) => {
        const issue = byId.get(followed.issueId);
        return issue !== undefined && isChange(followed) ? [{ issue, followed }] : [];
      });
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
    const count = last.filter(isChange).length;
    if (act === 'bring' && count > 0) now.current.change(notePush(templateId, { ...push, count }));
    if (answer?.ok !== true)
      return setState({ is: 'refused', message: templateTexts.push.stopped(last.length) });
    if (act === 'takeBack') now.current.change(notePush(templateId, undefined));
    setState({ is: act === 'bring' ? 'brought' : 'undone', count, stayed: stayedOf(last) });
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
