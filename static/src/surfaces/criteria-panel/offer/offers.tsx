import { Suspense, useMemo, useState } from 'react';
import { latePart } from '../../../components/late-part';
import { findCriteria } from '#domain/criteria/find-criteria';
import { templatesFor } from '#domain/criteria/criteria-settings';
import { newFindings } from '#domain/criteria/find/new-findings';
import { frameStorage } from '../../../bridge/kept-text';
import type { OpenedPanel } from '../open-panel';
import type { PanelTool } from '../list-menu';
import { TemplateOffers } from './template-offers';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';
import type { LateFacts } from '../use-late-facts';

const FoundPreview = latePart(() => import('./found-preview'));
const TextEditor = latePart(() => import('../text/text-editor'));

const tipName = 'waymark.criteria.tip';

/** Quiet offers, each only while it applies: a template, what the description holds, one tip. */
export function Offers(props: {
  readonly panel: OpenedPanel;
  readonly live: LiveCriteria;
  readonly facts: LateFacts;
  readonly tool: PanelTool | undefined;
  readonly closeTool: (tool: undefined) => void;
}) {
  const { panel, live, facts, tool } = props;
  const { items } = live.state;
  const [isLooking, setLooking] = useState(false);
  const { description } = panel.issue;
  const sections = useMemo(
    () => (description === undefined ? [] : findCriteria(description)),
    [description],
  );
  const found = useMemo(() => newFindings(sections, items), [sections, items]);
  if (!panel.mayEdit) return null;
  if (tool === 'text')
    return (
      <Suspense fallback={null}>
        <TextEditor
          live={live}
          close={() => {
            props.closeTool(undefined);
          }}
        />
      </Suspense>
    );
  const count = found.filter((line) => line.kind === 'criterion').length;
  const templates =
    items.length === 0 && facts.isKnown ? templatesFor(facts.criteria, panel.issue.type.id) : [];
  return (
    <>
      {(templates.length > 0 || count > 0) && !isLooking && (
        <p className="offers wm-quiet">
          <TemplateOffers live={live} templates={templates.slice(0, count > 0 ? 1 : 2)} />
          {count > 0 && (
            <span>
              {texts.found(count)}{' '}
              <button
                type="button"
                className="wm-link"
                onClick={() => {
                  setLooking(true);
                }}
              >
                {texts.look}
              </button>
            </span>
          )}
        </p>
      )}
      {isLooking && description !== undefined && (
        <Suspense fallback={null}>
          <FoundPreview
            description={description}
            found={found}
            live={live}
            close={() => {
              setLooking(false);
            }}
          />
        </Suspense>
      )}
      {items.length >= 2 && live.isUsed && <Tip />}
    </>
  );
}

/** Said once to each person, until they have read it. */
function Tip() {
  const [isRead, setRead] = useState(() => frameStorage.read(tipName) !== undefined);
  if (isRead) return null;
  return (
    <p className="offers wm-quiet">
      <span>
        {texts.tip}{' '}
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            frameStorage.write(tipName, 'read');
            setRead(true);
          }}
        >
          {texts.gotIt}
        </button>
      </span>
    </p>
  );
}
