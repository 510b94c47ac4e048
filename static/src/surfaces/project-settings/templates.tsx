import { useEffect, useState } from 'react';
import { findProject } from '#atlassian/jira/read-project';
import { criteriaSection, readCriteriaSettings } from '#contract/criteria-settings';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import type { IssueType } from '#domain/issue/issue';
import type { Json } from '#domain/settings/apply-settings-change';
import { asViewer } from '../../bridge/request';
import type { OpenedSettings } from './open-settings';
import { TemplateForm } from './template-form';
import { templateTexts as texts } from './template-texts';
import type { LiveSettings } from './use-settings';
import './templates.css';

/** The templates of criteria that the project offers, or gives to new work items by itself. */
export function TemplatesSection(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const { opened, live } = props;
  const { templates } = readCriteriaSettings(live.settings);
  const [openId, setOpenId] = useState<string>();
  const types = useIssueTypes(opened.project.key);
  const save = (next: readonly CriteriaTemplate[]) => {
    const value = next as unknown as Json;
    live.change({ type: 'set', path: [criteriaSection, 'templates'], value });
  };
  const nameOf = (id: string) => types.find((type) => type.id === id)?.name ?? '';
  return (
    <section id="templates">
      <h2>{texts.title}</h2>
      <p className="wm-quiet">{texts.lead}</p>
      <ul className="ps-rules">
        {templates.map((template) => (
          <li key={template.id} className="ps-rule">
            <div className="ps-rule-line">
              <span className="ps-rule-title">
                {template.name}{' '}
                <span className="wm-quiet">
                  {texts.facts(template.lines.length, template.issueTypeIds.map(nameOf))}
                  {template.isAutomatic && ` · ${texts.automaticFact}`}
                </span>
              </span>
              <button
                type="button"
                className="wm-link"
                aria-expanded={openId === template.id}
                aria-label={texts.changeNamed(template.name)}
                onClick={() => {
                  setOpenId(openId === template.id ? undefined : template.id);
                }}
              >
                {texts.change}
              </button>
            </div>
            {openId === template.id && (
              <TemplateForm
                template={template}
                types={types}
                close={() => {
                  setOpenId(undefined);
                }}
                onSave={(changed) => {
                  save(templates.map((each) => (each.id === changed.id ? changed : each)));
                }}
                onRemove={() => {
                  save(templates.filter((each) => each.id !== template.id));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="ps-actions">
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            const id = crypto.randomUUID().slice(0, 8);
            save([...templates, { id, ...emptyTemplate }]);
            setOpenId(id);
          }}
        >
          {texts.add}
        </button>
      </p>
    </section>
  );
}

const emptyTemplate: Omit<CriteriaTemplate, 'id'> = {
  name: texts.unnamed,
  issueTypeIds: [],
  isAutomatic: false,
  lines: [],
};

function useIssueTypes(projectKey: string): readonly IssueType[] {
  const [types, setTypes] = useState<readonly IssueType[]>([]);
  useEffect(() => {
    void findProject(asViewer, projectKey)
      .catch(() => undefined)
      .then((project) => {
        setTypes(project?.issueTypes ?? []);
      });
  }, [projectKey]);
  return types;
}
