import { awaitingDecision, countCriteria, progressOf } from '#domain/criteria/count-criteria';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { roomLeft } from '#contract/criteria-document';
import { SaveStatusText } from '../../components/save-status';
import { FlowMenu } from './flow-menu';
import type { OpenedPanel } from './open-panel';
import { applyTemplate, unusedTemplates } from './template-offers';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import { useReadinessWord } from './use-readiness-word';

/** What of the whole list is open below it. */
export type PanelTool = 'text' | 'history';

/** Characters that one more criterion takes, about. */
const charactersEach = 140;
/** Room for fewer than this many is told. */
const tellBelow = 30;

function roomWords(live: LiveCriteria): string | undefined {
  // Measured only where it may matter: a list of forty is never near the limit but by long texts.
  const { items } = live.state;
  if (items.length < 40 && items.every((item) => item.text.length < 400)) return undefined;
  const more = Math.floor(roomLeft(live.state) / charactersEach);
  if (more >= tellBelow) return undefined;
  return more > 3 ? texts.room(more) : texts.full;
}

/** How far the list is, whether it is saved, and what one does rarely with the whole of it. */
export function PanelFooter(props: {
  readonly panel: OpenedPanel;
  readonly live: LiveCriteria;
  /** The templates that the project offers for this work type. */
  readonly templates: readonly CriteriaTemplate[];
  readonly mayDecide: boolean;
  readonly open: (tool: PanelTool) => void;
}) {
  const { panel, live } = props;
  const { items } = live.state;
  const readiness = useReadinessWord(panel);
  if (items.length === 0 && !live.isUsed) return null;
  const counts = countCriteria(items);
  const progress = progressOf(counts);
  const parts = [
    counts.total > 0 ? texts.progress(progress) : undefined,
    counts.accepted > 0 && !progress.isAllAccepted ? texts.accepted(counts.accepted) : undefined,
    counts.rejected > 0 ? texts.rejected(counts.rejected) : undefined,
    counts.waived > 0 ? texts.waived(counts.waived) : undefined,
    counts.optional > 0 ? texts.optional(counts.optionalMet, counts.optional) : undefined,
    roomWords(live),
  ].filter((part) => part !== undefined);
  const files = () => import('./list-files');
  const save = (form: 'md' | 'feature' | 'csv' | 'json') => () =>
    void files().then(({ saveAs }) => saveAs(panel.issue, live, form));
  const openTool = (tool: PanelTool) => () => {
    props.open(tool);
  };
  const waiting = awaitingDecision(items);
  // Once all are met, one Accept for all stands below the list.
  const mayAcceptAll = props.mayDecide && waiting.length > 1 && !progress.isAllMet;
  const entries = () => [
    ...(mayAcceptAll
      ? [
          {
            label: texts.acceptAllMet(waiting.length),
            choose: () => {
              live.make({ type: 'accept', ids: waiting.map(({ id }) => id) });
            },
          },
        ]
      : []),
    ...(panel.mayEdit ? [{ label: texts.editText, choose: openTool('text') }] : []),
    ...(panel.mayEdit ? unusedTemplates(props.templates, live) : []).map((template) => ({
      label: texts.addTemplate(template.name),
      choose: () => {
        applyTemplate(live, template);
      },
    })),
    {
      label: texts.exportMarkdown,
      choose: () => void files().then(({ copyMarkdown }) => copyMarkdown(panel.issue, live)),
    },
    { label: texts.exportFile('Markdown'), choose: save('md') },
    { label: texts.exportFile('.feature'), choose: save('feature') },
    { label: texts.exportFile('CSV'), choose: save('csv') },
    { label: texts.exportFile('JSON'), choose: save('json') },
    ...(panel.mayEdit
      ? [
          {
            label: texts.importFile,
            choose: () => void files().then(({ importInto }) => importInto(live)),
          },
        ]
      : []),
    { label: texts.history, choose: openTool('history') },
  ];
  return (
    <div className="footer">
      {progress.outOf > 0 && (
        <progress
          className="footer-bar"
          max={progress.outOf}
          value={progress.met}
          aria-label={texts.progress(progress)}
        />
      )}
      <span className="wm-quiet">{parts.join(' · ')}</span>
      {parts.length > 0 && live.isUsed && (
        <span className="wm-quiet" aria-hidden="true">
          ·
        </span>
      )}
      <SaveStatusText status={live.status} isUsed={live.isUsed} />
      <span className="footer-space" />
      {readiness !== undefined && <span className="wm-quiet">{readiness}</span>}
      <FlowMenu label={texts.moreForList} entries={entries} />
    </div>
  );
}
