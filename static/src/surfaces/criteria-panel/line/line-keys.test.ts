import { applyCriteriaChange } from '#domain/criteria/apply-change';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { noCriteria } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { readTicket } from '../text/read-ticket';
import { lineKeys } from './line-keys';
import type { Cursor, LeftOut } from './line-writer';
import { createWriter } from './line-writer';

const ticket = `## Description
As a buyer I pay.

## Acceptance criteria
- Pays
- Prints

## Notes
- Ask the bank`;

describe('lineKeys', () => {
  it('adds a line with Enter and goes on below it', () => {
    const desk = openDesk('Alpha');
    desk.keys.enter('Beta', 4);
    expect(desk.lines()).toEqual(['Alpha', 'Beta']);
    expect(desk.cursor()).toEqual({ at: 'end', depth: 0 });
  });

  it('opens a line inside the list below the one that was entered', () => {
    const desk = openDesk('Alpha', 'Beta');
    desk.goto('Alpha');
    desk.keys.enter('Alpha and more', 14);
    expect(desk.lines()).toEqual(['Alpha and more', 'Beta']);
    expect(desk.cursor()).toMatchObject({ at: 'new', depth: 0 });
  });

  it('cuts a line where the caret is, in one step', () => {
    const desk = openDesk('Alpha');
    desk.goto('Alpha');
    desk.keys.enter('Alpha', 2);
    expect(desk.lines()).toEqual(['Al', 'pha']);
    expect(desk.steps()).toBe(1);
  });

  it('leaves what stands in the field at the end when one goes up', () => {
    const desk = openDesk('Alpha');
    desk.place({ at: 'end', depth: 0 }, 'Half a sent');
    expect(desk.keys.go(-1, 'Half a sent')).toBe(true);
    expect(desk.lines()).toEqual(['Alpha']);
    expect(desk.cursor()).toMatchObject({ at: 'line' });
  });

  it('makes lines of what is pasted below the line one is in, and leaves a single line to the field', () => {
    const desk = openDesk('Alpha', 'Beta');
    desk.goto('Alpha');
    expect(desk.keys.paste('just words', '')).toBe(false);
    expect(desk.keys.paste('- One\n- Two', 'Alpha')).toBe(true);
    expect(desk.lines()).toEqual(['Alpha', 'One', 'Two', 'Beta']);
    expect(desk.steps()).toBe(1);
  });

  it('takes only the criteria of a whole work item, in one step, and keeps the rest for whoever wants it', async () => {
    const desk = openDesk('Alpha');
    expect(desk.keys.paste(ticket, 'Beta')).toBe(true);
    await desk.untilSteps(2);
    expect(desk.lines()).toEqual(['Alpha', 'Beta', 'Pays', 'Prints']);
    expect(desk.leftOut()).toMatchObject({
      before: [{ text: 'Description' }, { text: 'As a buyer I pay.' }],
      after: [{ text: 'Notes' }, { text: 'Ask the bank' }],
    });
    expect(desk.cursor()).toEqual({ at: 'end', depth: 0 });
  });

  it('leaves alone what one types while a whole work item is being read', async () => {
    const desk = openDesk('Alpha', 'Omega');
    desk.goto('Alpha');
    desk.keys.paste(ticket, 'Alpha');
    const below: Cursor = { at: 'new', after: desk.idOf('Alpha'), depth: 0 };
    desk.place(below, 'Half a sent');
    await desk.untilSteps(1);
    expect(desk.lines()).toEqual(['Alpha', 'Pays', 'Prints', 'Omega']);
    expect(desk.cursor()).toBe(below);
  });

  it('leaves out what a mail says around the list, and keeps it for whoever wants it', () => {
    const desk = openDesk('Alpha');
    expect(desk.keys.paste('Hi all,\n- One\n- Two\n\nThanks, Ana', '')).toBe(true);
    expect(desk.lines()).toEqual(['Alpha', 'One', 'Two']);
    expect(desk.leftOut()).toMatchObject({
      before: [{ text: 'Hi all,' }],
      after: [{ text: 'Thanks, Ana' }],
      first: desk.idOf('Alpha'),
      last: desk.idOf('Two'),
    });
    desk.keys.paste('- Three\n- Four', '');
    expect(desk.leftOut()).toBeUndefined();
  });

  it('joins nothing to what somebody has met', () => {
    const desk = openDesk('Alpha', 'Beta');
    desk.tick('Alpha');
    desk.goto('Beta');
    desk.keys.mergeUp('Beta');
    expect(desk.lines()).toEqual(['Alpha', 'Beta']);
  });

  it('hands both words back where somebody reworded the line meanwhile', () => {
    const desk = openDesk('Alpha');
    desk.goto('Alpha');
    desk.others({ type: 'editText', id: desk.idOf('Alpha'), text: 'Theirs' });
    desk.keys.enter('Mine', 4);
    expect(desk.lines()).toEqual(['Mine']);
    expect(desk.told()).toEqual([['CRITERION_REWORDED', 'Theirs']]);
  });

  it('does nothing more to a line that somebody deleted meanwhile than to hand its words back', () => {
    const desk = openDesk('Alpha', 'Beta');
    desk.goto('Beta');
    desk.others({ type: 'delete', ids: [desk.idOf('Beta')] });
    desk.keys.nest(1, 'Beta and more');
    expect(desk.lines()).toEqual(['Alpha']);
    expect(desk.told()).toEqual([['CRITERION_GONE', 'Beta and more']]);
  });

  it('nests a line only where another can hold it', () => {
    const desk = openDesk('Alpha', 'Beta');
    desk.goto('Alpha');
    expect(desk.keys.nest(1, 'Alpha')).toBe(false);
    desk.goto('Beta');
    expect(desk.keys.nest(1, 'Beta')).toBe(true);
    expect(desk.levels()).toEqual([0, 1]);
    desk.place({ at: 'end', depth: 0 });
    expect(desk.keys.nest(1, '')).toBe(true);
    expect(desk.cursor()).toEqual({ at: 'end', depth: 1 });
    const empty = openDesk();
    empty.place({ at: 'end', depth: 0 });
    expect(empty.keys.nest(1, 'Alpha')).toBe(false);
  });

  it('parts no line from what is nested under it', () => {
    const desk = openDesk('Alpha', 'Beta', 'Gamma');
    desk.goto('Beta');
    desk.keys.nest(1, 'Beta');
    desk.goto('Alpha');
    desk.keys.enter('Alpha', 5);
    expect(desk.cursor()).toMatchObject({ at: 'new', depth: 1 });
    desk.goto('Alpha');
    desk.keys.paste('- One\n- Two', 'Alpha');
    expect(desk.lines()).toEqual(['Alpha', 'Beta', 'One', 'Two', 'Gamma']);
    expect(desk.levels()).toEqual([0, 1, 0, 0, 0]);
  });

  it('leaves no nested line without a parent when the first line is deleted with Backspace', () => {
    const desk = openDesk('Alpha', 'Beta');
    desk.goto('Beta');
    desk.keys.nest(1, 'Beta');
    desk.goto('Alpha');
    desk.keys.mergeUp('');
    expect(desk.lines()).toEqual(['Beta']);
    expect(desk.levels()).toEqual([0]);
  });
});

// Helpers

const actor = { accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };

/** A list, a cursor at its end, and what others did that is not shown before one catches up. */
function openDesk(...lines: readonly string[]) {
  let state: CriteriaState = noCriteria;
  let waiting: readonly CriteriaChange[] = [];
  let cursor: Cursor = { at: 'end', depth: 0 };
  let began = '';
  let typed = '';
  let leftOut: LeftOut | undefined;
  let steps = 0;
  const told: (readonly [string, string])[] = [];
  const make = (...changes: readonly CriteriaChange[]): boolean => {
    steps += 1;
    for (const change of changes) {
      const next = applyCriteriaChange(state, change, actor);
      if (!next.ok) {
        told.push([next.error.code, 'text' in change ? change.text : '']);
        return false;
      }
      state = next.value;
    }
    return true;
  };
  const catchUp = () => {
    const changes = waiting;
    waiting = [];
    if (changes.length > 0) make(...changes);
  };
  const place = (next: Cursor, text = '') => {
    cursor = next;
    typed = text;
    began = text.trim();
  };
  const idOf = (text: string) => state.items.find((item) => item.text === text)?.id ?? '';
  const writer = createWriter({
    live: () => ({
      items: () => state.items,
      make,
      catchUp,
      say: () => undefined,
      tell: (problem, change) =>
        void told.push([problem.code, change !== undefined && 'text' in change ? change.text : '']),
    }),
    cursor: () => cursor,
    typed: () => typed,
    readTicket,
    began: () => began,
    place,
    forgetDraft: () => undefined,
    leaveOut(lines) {
      leftOut = lines;
    },
  });
  const added = lines.map((text) => ({
    id: text,
    text,
    kind: 'criterion' as const,
    depth: 0 as const,
  }));
  make({ type: 'add', lines: added, after: null });
  steps = 0;
  return {
    keys: lineKeys(writer),
    cursor: () => cursor,
    place,
    goto: (text: string) => {
      writer.goto(idOf(text));
    },
    idOf,
    tick: (text: string) => make({ type: 'tick', id: idOf(text) }),
    others: (change: CriteriaChange) => {
      waiting = [...waiting, change];
    },
    lines: () => state.items.map(({ text }) => text),
    levels: () => state.items.map(({ depth }) => depth),
    leftOut: () => leftOut,
    steps: () => steps,
    /** Until so many steps were made since the desk was opened. */
    untilSteps: async (count: number) => {
      while (steps < count) await new Promise(setImmediate);
    },
    told: () => told,
  };
}
