import { daysInWords } from '../time/days-in-words';
import type { Exchange, Move } from './what-moved';

/** One move as a sentence without its title. A slip says of which day it is told. */
export function wordForMove(move: Move, written: (value: number) => string = String): string {
  switch (move.kind) {
    case 'slipped':
    case 'pulledIn': {
      const end = move.isOfStart === true ? 'begins' : 'ends';
      const word = move.kind === 'slipped' ? 'slipped' : 'was pulled in';
      return `${word}: ${end} ${daysInWords(move.days)} ${move.kind === 'slipped' ? 'later' : 'sooner'}`;
    }
    case 'startMoved':
      return `begins ${daysInWords(Math.abs(move.by))} ${move.by > 0 ? 'later' : 'sooner'}, its end stays`;
    case 'rescoped':
      return wordForScope(move.by, move.exchange, written);
    case 'appeared':
      return move.was === undefined ? 'is new' : `is new here: ${move.was}`;
    case 'vanished':
      return move.became === undefined ? 'is gone' : `is gone: ${move.became}`;
    case 'finished':
      return 'was finished';
    case 'cancelled':
      return 'was closed without being done';
    case 'reopened':
      return 'was opened again';
    case 'dated':
      return 'got dates';
    case 'undated':
      return 'lost its dates';
  }
}

function wordForScope(
  by: number,
  exchange: Exchange | undefined,
  written: (value: number) => string,
): string {
  const change = by > 0 ? `grew by ${written(by)}` : `shrank by ${written(-by)}`;
  if (exchange === undefined) return change;
  const { cameIn, wentOut } = exchange;
  const both = `${written(cameIn)} ${cameIn === 1 ? 'work item' : 'work items'} came in, ${written(wentOut)} went out`;
  return by === 0 ? both : `${change}: ${both}`;
}
