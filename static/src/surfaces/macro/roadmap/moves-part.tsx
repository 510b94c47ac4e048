import type { MacroView } from '#domain/roadmap/macro-view';
import type { Move } from '#domain/roadmap/what-moved';
import { texts } from '../texts';

/** What moved since a day, closed until asked for. */
export function MovesPart(props: {
  readonly view: Pick<MacroView, 'itemName' | 'evidence' | 'isPart'>;
  readonly moves: readonly Move[];
  readonly since: string;
}) {
  const { view, moves, since } = props;
  const unknown = [
    texts.movesUnknown[view.itemName],
    ...(view.isPart === true ? [texts.movesOfPartUnknown] : []),
    texts.movesOfClosed,
  ].join(' ');
  const untold = view.evidence === 'resolutionDate' ? texts.noChangelog : texts.nothingMoved(since);
  return (
    <details className="wm-list">
      <summary>{moves.length === 0 ? untold : texts.moved(moves.length, since)}</summary>
      {moves.length === 0 ? null : <MoveList moves={moves} />}
      <p className="wm-quiet">{unknown}</p>
    </details>
  );
}

/** Moves as sentences, the worst first. */
export function MoveList({
  moves,
  wordFor = texts.move,
}: {
  readonly moves: readonly Move[];
  readonly wordFor?: (move: Move) => string;
}) {
  return (
    <ul>
      {moves.map((move) => (
        <li key={`${move.kind} ${move.key} ${move.title}`}>
          {`${move.title} `}
          <strong className={move.kind === 'slipped' ? 'wm-late-word' : ''}>{wordFor(move)}</strong>
        </li>
      ))}
    </ul>
  );
}
