import { useEffect, useState } from 'react';
import { findProject } from '#atlassian/jira/project/read-project';
import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { settingsRoom } from '#contract/settings';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { orderAfter } from '#domain/criteria/criteria-settings';
import type { IssueType } from '#domain/issue/issue';
import {
  addTemplate,
  changeTemplate,
  removeTemplate,
  templateBefore,
  templatesPath,
} from '#usecases/criteria/change-template';
import { asViewer } from '../../../bridge/request';
import { LateChanges } from '../late-changes';
import type { OpenedSettings } from '../open-settings';
import { TemplateForm } from './template-form';
import { TemplateRow } from './template-row';
import { templateTexts as texts } from './template-texts';
import type { LiveSettings } from '../use-settings';
import './templates.css';

/** The templates of criteria that the project offers, or gives to new work items by itself. */
export function TemplatesSection(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const { opened, live } = props;
  const { templates } = readCriteriaSettings(live.settings);
  const [draft, setDraft] = useState<CriteriaTemplate>();
  const types = useIssueTypes(opened.project.key);
  const closeDraft = () => {
    setDraft(undefined);
  };
  return (
    <section id="templates">
      <h2>{texts.title}</h2>
      <p className="wm-quiet">{texts.lead}</p>
      <LateChanges live={live} within={templatesPath} />
      <ul className="ps-rules">
        {templates.map((template) => (
          <TemplateRow
            key={template.id}
            opened={opened}
            live={live}
            template={template}
            types={types}
            onSave={(before, after) => {
              for (const change of changeTemplate(before, after)) live.change(change);
            }}
            onRemove={() => {
              live.change(removeTemplate(template.id));
            }}
          />
        ))}
        {draft !== undefined && (
          <li className="ps-rule">
            <TemplateForm
              before={templateBefore(draft, live.settings)}
              types={types}
              room={settingsRoom(live.settings)}
              onSave={(_, made) => {
                live.change(addTemplate(made));
              }}
              close={closeDraft}
            />
          </li>
        )}
      </ul>
      {draft === undefined && (
        <p className="ps-actions">
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              setDraft(newTemplate(templates));
            }}
          >
            {texts.add}
          </button>
        </p>
      )}
    </section>
  );
}

const newTemplate = (others: readonly CriteriaTemplate[]): CriteriaTemplate => ({
  id: crypto.randomUUID().slice(0, 8),
  name: texts.unnamed,
  issueTypeIds: [],
  isAutomatic: false,
  isLinked: false,
  order: orderAfter(others),
  lines: [],
});

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
