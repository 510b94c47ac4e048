import type { ClipboardEvent } from 'react';
import { useState } from 'react';
import { hasCriteriaPart } from '#domain/criteria/find/ticket-parts';
import { writeDraftText } from '#domain/criteria/text/criteria-text';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';
import { readTicket } from './read-ticket';

type Found = { readonly pasted: string; readonly written: string; readonly count: number };

type Part = {
  /** Looks through what is being pasted; the field takes it as it is meanwhile. */
  readonly look: (event: ClipboardEvent) => void;
  readonly found: Found | undefined;
  /** The text with the criteria alone, in place of all that was pasted. */
  readonly alone: string;
  readonly forget: () => void;
};

/** The criteria in a whole work item that was pasted into the text, for as long as it stands there. */
export function usePartOfPaste(live: Pick<LiveCriteria, 'say'>, text: string): Part {
  const [last, setLast] = useState<Found>();
  const found = last !== undefined && text.includes(last.pasted) ? last : undefined;
  return {
    look(event) {
      const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
      if (!hasCriteriaPart(pasted)) return;
      void readTicket(pasted).then((ticket) => {
        if (ticket === undefined) return;
        const count = ticket.items.filter(({ kind }) => kind === 'criterion').length;
        setLast({ pasted, written: writeDraftText(ticket.items), count });
        live.say(texts.foundInPaste(count));
      });
    },
    found,
    alone: found === undefined ? text : text.replace(found.pasted, () => found.written),
    forget() {
      setLast(undefined);
    },
  };
}

/** Offers to keep only the criteria of what was pasted. */
export function PartOfPaste(props: {
  readonly part: Part;
  readonly change: (text: string) => void;
}) {
  const { found, alone, forget } = props.part;
  if (found === undefined) return null;
  return (
    <p className="offers wm-quiet">
      <span>{texts.foundInPaste(found.count)}</span>{' '}
      <button
        type="button"
        className="wm-link"
        onClick={() => {
          props.change(alone);
          forget();
        }}
      >
        {texts.keepOnlyThese}
      </button>{' '}
      <button type="button" className="wm-link" onClick={forget}>
        {texts.dismiss}
      </button>
    </p>
  );
}
