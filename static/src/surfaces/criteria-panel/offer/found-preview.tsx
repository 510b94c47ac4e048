import { useMemo, useState } from 'react';
import { keepFormatting } from '#domain/criteria/find/keep-formatting';
import type { DraftLine } from '#domain/criteria/text/parse-paste';
import type { AdfDocument } from '#domain/issue/adf';
import { CriterionText } from '../line/criterion-text';
import { addLines, lastPlace } from '../list-actions';
import { texts } from '../texts';
import { ToolActs } from '../tool-acts';
import type { LiveCriteria } from '../use-criteria';

/** What stands in the description and not yet in the list: choose, then add with one click. */
export default function FoundPreview(props: {
  readonly description: AdfDocument;
  readonly found: readonly DraftLine[];
  readonly live: LiveCriteria;
  readonly close: () => void;
}) {
  const { description, live, close } = props;
  const found = useMemo(() => keepFormatting(description, props.found), [description, props.found]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = found.filter((_, index) => !left.has(index));
  const count = chosen.filter((line) => line.kind === 'criterion').length;
  const toggle = (index: number) => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };
  return (
    <div className="tool" role="group" aria-label={texts.foundTitle}>
      <p className="tool-title">{texts.foundTitle}</p>
      <ul className="tool-lines">
        {found.map((line, index) => (
          <li key={`${String(index)} ${line.text}`} data-depth={line.depth} data-kind={line.kind}>
            <label>
              <input
                type="checkbox"
                className="criterion-box"
                checked={!left.has(index)}
                onChange={() => {
                  toggle(index);
                }}
              />
              <CriterionText text={line.text} />
            </label>
          </li>
        ))}
      </ul>
      <ToolActs
        label={texts.addFound(count)}
        isDisabled={count === 0}
        isFirst
        act={() => {
          const { changes } = addLines(chosen, lastPlace(live.state.items));
          if (live.make(...changes)) live.say(texts.added(count));
          close();
        }}
        close={close}
      />
    </div>
  );
}
