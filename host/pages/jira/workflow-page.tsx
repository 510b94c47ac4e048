import type { Hono } from 'hono';
import { moduleAri } from '../../forge/installation';
import { Frame } from '../layout/frame';
import { Icon, StatusLozenge } from '../layout/icon';
import { PageProblem, PersonProblem } from '../page-problem';
import type { Look, Rule, WorkflowShelf } from '../viewer';
import type { Act } from './issue-actions';
import { Crumbs, JiraPage } from './jira-layout';
import { readProject } from './project-look';

type Step = ReturnType<WorkflowShelf['stepsOf']>[number];

const shelfOf = ({ parts }: Look): WorkflowShelf => {
  if (parts.workflows !== undefined) return parts.workflows;
  throw new PageProblem(404, 'Workflows of a real site are not shown here.', 'Open them in Jira.');
};

/** The steps of the project's workflow and the app's rules on them; `opened` is the step being ruled. */
export async function workflowPage(look: Look, key: string, opened: string | undefined) {
  const within = await readProject(look, key);
  if (!within.may.has('ADMINISTER'))
    throw new PersonProblem(403, 'Workflows are changed by Jira administrators.', 'Ask one');
  const shelf = shelfOf(look);
  const steps = shelf.stepsOf(within.project.id);
  const here = `${within.base}/settings/workflow`;
  const step = steps.find(({ transitionId }) => transitionId === opened);
  return (
    <JiraPage
      look={look}
      title={`Workflow of ${within.project.name}`}
      within={within}
      place="workflow"
      hasFrames
      scripts={['workflow']}
    >
      <Crumbs within={within} />
      <div class="page-head">
        <h1>Workflow</h1>
      </div>
      <div class="scroll-x">
        <table class="plain">
          <thead>
            <tr>
              {['Step', 'Leads to', 'Rule'].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ transitionId, name, to, rule }) => (
              <tr>
                <td>{name}</td>
                <td>
                  <StatusLozenge name={to.name} category={to.category} />
                </td>
                <td>
                  <a href={`${here}?step=${transitionId}#rule`}>
                    {rule === undefined ? 'Add a rule' : 'Change the rule'}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {step !== undefined && <RuleForm look={look} step={step} here={here} />}
    </JiraPage>
  );
}

const RuleForm = ({ look, step, here }: { look: Look; step: Step; here: string }) => {
  const module = look.parts.manifest.modules.find(({ kind }) => kind === 'jira:workflowValidator');
  if (module === undefined) return <p class="quiet">The app has no rule for workflows.</p>;
  const name = typeof module['name'] === 'string' ? module['name'] : module.key;
  return (
    <section id="rule" class="panel rule" aria-labelledby="rule-title">
      <h2 id="rule-title">
        {name}, on {step.name}
      </h2>
      <Frame
        moduleKey={module.key}
        localId={moduleAri(look.parts.installation, module.key)}
        title={name}
        entry={step.rule === undefined ? 'create' : 'edit'}
        extension={{
          type: 'jira:workflowValidator',
          ...{ isNewEditor: true, workflowId: step.workflowId },
          ...(step.rule?.config === undefined ? {} : { validatorConfig: step.rule.config }),
        }}
      />
      <form method="post" action="/_page/rule" class="row" data-full-page data-rule>
        <input type="hidden" name="returnTo" value={here} />
        <input type="hidden" name="workflow" value={step.workflowId} />
        <input type="hidden" name="step" value={step.transitionId} />
        <input type="hidden" name="module" value={module.key} />
        <input type="hidden" name="config" value="" />
        <button class="button button-primary" name="work" value="save">
          Save the rule
        </button>
        {step.rule !== undefined && (
          <button class="button" name="work" value="remove">
            <Icon name="delete" /> Remove the rule
          </button>
        )}
        <a class="button button-subtle" href={here}>
          Cancel
        </a>
      </form>
    </section>
  );
};

/** Saves or removes the rule of one step. */
export const addRuleAction = (app: Hono, act: Act) =>
  app.post(
    '/_page/rule',
    act(async (look, sent) => {
      const one = (name: string) => sent.get(name)?.at(-1) ?? '';
      const here = one('returnTo');
      // Whoever may see the page may change it.
      await workflowPage(look, here.split('/')[4] ?? '', undefined);
      const shelf = shelfOf(look);
      const at = { workflowId: one('workflow'), transitionId: one('step') };
      const rule: Rule = { ...at, moduleKey: one('module'), config: one('config') };
      shelf.setRule(at, one('work') === 'remove' ? undefined : rule);
      return here;
    }),
  );
