import type { RefObject } from 'react';
import { LinkButton } from '../../../components/link-button';
import { texts as macroTexts } from '../texts';
import { productTexts as texts } from './product-texts';

/** Where loading begins; it says what for as long as nobody has loaded anything. */
export const ProductOffer = (props: {
  readonly isFirst: boolean;
  readonly place: RefObject<HTMLParagraphElement>;
  readonly onLoad: () => void;
}) => (
  <p className="wm-quiet wm-no-print" ref={props.place}>
    {props.isFirst ? `${texts.offer} ` : null}
    <LinkButton isForScreen onPress={props.onLoad}>
      {macroTexts.loadProduct}
    </LinkButton>
  </p>
);
