import { useEffect, useRef } from 'react';
import { LinkButton } from '../../../components/link-button';
import { useMaySet } from '../number/use-may-set';
import { texts as macroTexts } from '../texts';
import { productTexts as texts } from './product-texts';

type OfferProps = {
  readonly isFirst: boolean;
  /** Has somebody just left the desk? After a load this comes back when everything has been read again. */
  readonly isLeft: boolean;
  readonly onReturned: () => void;
  readonly onLoad: () => void;
};

/** Where loading begins, for who may; it says what for, and who does it, as long as nobody has loaded anything. */
export function ProductOffer({
  isOpen,
  projectId,
  ...offer
}: OfferProps & {
  /** May this person load? Else that is asked. */
  readonly isOpen: boolean;
  readonly projectId: string;
}) {
  return isOpen ? <LoadOffer {...offer} /> : <AskedOffer {...offer} projectId={projectId} />;
}

function AskedOffer({ projectId, ...offer }: OfferProps & { readonly projectId: string }) {
  const mayLoad = useMaySet(projectId);
  // Until that is known it stands there: who comes back from loading finds the keyboard's place at once.
  if (mayLoad !== false) return <LoadOffer {...offer} />;
  return offer.isFirst ? <p className="wm-quiet wm-no-print">{texts.loadedByOthers}</p> : null;
}

function LoadOffer(props: OfferProps) {
  const { isLeft, onReturned } = props;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isLeft) return;
    // What somebody went on to meanwhile keeps the keyboard.
    if (document.hasFocus() && document.activeElement === document.body)
      line.current?.querySelector('button')?.focus();
    onReturned();
  }, [isLeft, onReturned]);
  return (
    <p className="wm-quiet wm-no-print" ref={line}>
      {props.isFirst ? `${texts.offer} ` : null}
      <LinkButton isForScreen onPress={props.onLoad}>
        {macroTexts.loadProduct}
      </LinkButton>
    </p>
  );
}
