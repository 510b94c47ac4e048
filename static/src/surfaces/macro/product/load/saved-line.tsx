import { useEffect, useRef } from 'react';
import { LinkButton } from '../../../../components/link-button';
import { productTexts } from '../product-texts';

/** What became of a load, and its undo. It takes the keyboard from the button that has nothing left to do. */
export function SavedLine(props: {
  readonly said: string;
  readonly isDone: boolean;
  readonly onUndo: (() => void) | undefined;
}) {
  const { said, isDone } = props;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isDone && said !== '') line.current?.focus();
  }, [isDone, said]);
  return (
    <p role="status" className="wm-quiet wm-load-said" tabIndex={-1} ref={line}>
      {said}{' '}
      {props.onUndo === undefined || said === '' ? null : (
        <LinkButton onPress={props.onUndo}>{productTexts.undo}</LinkButton>
      )}
    </p>
  );
}
