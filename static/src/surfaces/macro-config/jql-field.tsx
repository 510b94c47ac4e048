import { useEffect, useState } from 'react';
import { checkJql } from '#atlassian/jira/query/check-jql';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';

const quietMs = 400;

/** A query that narrows the project, checked by Jira while it is typed; used once Jira understands it. */
export function JqlField(props: {
  readonly jql: string;
  readonly onChange: (jql: string) => void;
}) {
  const { onChange } = props;
  const [text, setText] = useState(props.jql);
  const [verdict, setVerdict] = useState<{ readonly words: string; readonly isBad: boolean }>();

  useEffect(() => {
    const typed = text.trim();
    if (typed === props.jql.trim()) return;
    if (typed === '') {
      onChange('');
      return;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      // Alone, so that the place which Jira names is a place in what was typed.
      void checkJql(asViewer, typed).then(
        ([error]) => {
          if (isOver) return;
          setVerdict({ words: error ?? texts.jqlGood, isBad: error !== undefined });
          if (error === undefined) onChange(typed);
        },
        () => undefined,
      );
    }, quietMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, props.jql, onChange]);

  return (
    <label className="wm-choice">
      <span>{texts.jql}</span>
      <input
        className="wm-control"
        value={text}
        placeholder={texts.jqlHint}
        onChange={(event) => {
          setText(event.target.value);
          setVerdict(undefined);
        }}
      />
      <span role="status" className={verdict?.isBad === true ? 'wm-quiet wm-missed' : 'wm-quiet'}>
        {verdict?.words}
      </span>
    </label>
  );
}
