import { useEffect, useRef } from 'react';
import { LinkButton } from '../../../components/link-button';
import { texts as macroTexts } from '../texts';
import { productTexts as texts } from './product-texts';

/** Where loading begins; it says what for as long as nobody has loaded anything. */
export function ProductOffer(props: {
  readonly isFirst: boolean;
  /** Has somebody just left the desk? After a load this comes back when everything has been read again. */
  readonly isLeft: boolean;
  readonly onReturned: () => void;
  readonly onLoad: () => void;
}) {
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
