import { awaitingDecision, countCriteria, progressOf } from '#domain/criteria/count-criteria';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import type { Problem } from '#domain/problem';
import type { MenuEntry } from './flow-menu';
import { FlowMenu } from './flow-menu';
import type { OpenedPanel } from './open-panel';
import { applyTemplate, unusedTemplates } from './offer/template-offers';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';

/** What of the whole list is open below it. */
export type PanelTool = 'text' | 'history';

export type ListMenuProps = {
  readonly panel: OpenedPanel;
  readonly live: LiveCriteria;
  /** The templates that the project offers for this work type. */
  readonly templates: readonly CriteriaTemplate[];
  readonly mayDecide: boolean;
  readonly open: (tool: PanelTool) => void;
};

const notLoaded: Problem = {
  code: 'NOT_LOADED',
  message: texts.notLoaded,
  remedy: texts.notLoadedRemedy,
};

type Files = Awaited<ReturnType<typeof loadFiles>>;

const loadFiles = () => import('./text/list-files');

/** Does it once it is loaded, or says that it did not load. */
const withFiles = (live: ListMenuProps['live'], act: (files: Files) => unknown): void => {
  void loadFiles()
    .then(act)
    .catch(() => {
      live.tell(notLoaded);
    });
};

/** Once all are met, one Accept for all stands below the list. */
function acceptEntries({ live, mayDecide }: ListMenuProps): readonly MenuEntry[] {
  const { items } = live.state;
  const waiting = awaitingDecision(items);
  const { isAllMet } = progressOf(countCriteria(items));
  if (!mayDecide || waiting.length < 2 || isAllMet) return [];
  const choose = () => {
    live.make({ type: 'accept', ids: waiting.map(({ id }) => id) });
  };
  return [{ label: texts.acceptAllMet(waiting.length), choose }];
}

const templateEntries = ({ templates, live }: ListMenuProps): readonly MenuEntry[] =>
  unusedTemplates(templates, live).map((template) => ({
    label: texts.addTemplate(template.name),
    choose: () => {
      applyTemplate(live, template);
    },
  }));

function exportEntries({ panel, live }: ListMenuProps): readonly MenuEntry[] {
  if (live.state.items.length === 0) return [];
  const save = (form: 'md' | 'feature' | 'csv' | 'json') => () => {
    withFiles(live, ({ saveAs }) => saveAs(panel.issue, live, form));
  };
  return [
    {
      label: texts.exportMarkdown,
      choose: () => {
        withFiles(live, ({ copyMarkdown }) => copyMarkdown(panel.issue, live));
      },
    },
    { label: texts.exportFile('Markdown'), choose: save('md') },
    { label: texts.exportFile(texts.featureForm), choose: save('feature') },
    { label: texts.exportFile('CSV'), choose: save('csv') },
    { label: texts.exportFile('JSON'), choose: save('json') },
  ];
}

/** What one does rarely with the whole list, also to begin one or to see what became of one. */
export function ListMenu(props: ListMenuProps) {
  const { panel, live, open } = props;
  const openTool = (tool: PanelTool) => () => {
    open(tool);
  };
  const importFile = () => {
    withFiles(live, ({ importInto }) => {
      importInto(live);
    });
  };
  const entries = () => [
    ...acceptEntries(props),
    ...(panel.mayEdit ? [{ label: texts.editText, choose: openTool('text') }] : []),
    ...(panel.mayEdit ? templateEntries(props) : []),
    ...exportEntries(props),
    ...(panel.mayEdit ? [{ label: texts.importFile, choose: importFile }] : []),
    { label: texts.history, choose: openTool('history') },
  ];
  return <FlowMenu label={texts.moreForList} entries={entries} />;
}
