import { Fragment, memo } from 'react';
import { inlinePieces } from '#domain/criteria/text/inline-text';
import { findScenario } from '#domain/criteria/text/scenario';
import { follow, openIssue } from '../../../bridge/navigation';

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

/** The lines of an example that are no steps. */
const FurtherLines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line, index) => (
    <span className="criterion-step criterion-further" key={index}>
      <Inline text={line} />
    </span>
  ));

/** A criterion's text as it reads: marks drawn, the steps of an example on lines of their own. */
export const CriterionText = memo(function CriterionText({ text }: { readonly text: string }) {
  const scenario = text.includes('\n') ? findScenario(text) : undefined;
  if (scenario === undefined)
    return (
      <span className="criterion-words" dir="auto">
        <Inline text={text} />
      </span>
    );
  return (
    <span className="criterion-words" dir="auto">
      {scenario.title !== '' && (
        <strong className="criterion-step">
          <Inline text={scenario.title} />
        </strong>
      )}
      <FurtherLines lines={scenario.intro} />
      {scenario.steps.map((step, index) => (
        <Fragment key={index}>
          <span className="criterion-step">
            <span className="criterion-keyword">{step.keyword}</span> <Inline text={step.text} />
          </span>
          <FurtherLines lines={step.more ?? []} />
        </Fragment>
      ))}
    </span>
  );
});
