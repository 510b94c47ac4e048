import { daysInWords } from '../time/days-in-words';
import type { Move } from './what-moved';

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
      return move.by > 0 ? `grew by ${written(move.by)}` : `shrank by ${written(-move.by)}`;
    case 'appeared':
      return move.was === undefined ? 'is new' : `is new here: ${move.was}`;
    case 'vanished':
      return move.became === undefined ? 'is gone' : `is gone: ${move.became}`;
    case 'finished':
      return 'was finished';
    case 'cancelled':
      return 'was closed without being done';
    case 'dated':
      return 'got dates';
    case 'undated':
      return 'lost its dates';
  }
}
