import { memo } from 'react';
import { inlinePieces } from '#domain/criteria/inline-text';
import { findScenario } from '#domain/criteria/scenario';
import { follow, openIssue } from '../../bridge/navigation';

const Inline = ({ text }: { readonly text: string }) =>
  inlinePieces(text).map((piece, index) => {
    switch (piece.is) {
      case 'strong':
        return <strong key={index}>{piece.text}</strong>;
      case 'em':
        return <em key={index}>{piece.text}</em>;
      case 'code':
        return <code key={index}>{piece.text}</code>;
      case 'issue':
        return <PieceLink key={index} text={piece.key} open={() => openIssue(piece.key)} />;
      case 'link':
        return <PieceLink key={index} text={piece.text} open={() => follow(piece.url)} />;
      case 'text':
        return <span key={index}>{piece.text}</span>;
    }
  });

const PieceLink = (props: { readonly text: string; readonly open: () => Promise<void> }) => (
  <button
    type="button"
    className="wm-link"
    onClick={(event) => {
      event.stopPropagation();
      void props.open();
    }}
  >
    {props.text}
  </button>
);

/** A criterion's text as it reads: marks drawn, the steps of an example on lines of their own. */
export const CriterionText = memo(function CriterionText({ text }: { readonly text: string }) {
  const scenario = text.includes('\n') ? findScenario(text) : undefined;
  if (scenario === undefined)
    return (
      <span className="criterion-words">
        <Inline text={text} />
      </span>
    );
  return (
    <span className="criterion-words">
      {scenario.title !== '' && (
        <strong className="criterion-step">
          <Inline text={scenario.title} />
        </strong>
      )}
      {scenario.steps.map((step, index) => (
        <span className="criterion-step" key={index}>
          <span className="criterion-keyword">{step.keyword}</span> <Inline text={step.text} />
        </span>
      ))}
    </span>
  );
});
