import { useEffect, useState } from 'react';
import { checkJql } from '#atlassian/jira/check-jql';
import { scopeJql } from '#usecases/macro/load-macro-data';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';

const quietMs = 400;

/** A query that narrows the project, checked by Jira while it is typed; used once Jira understands it. */
export function JqlField(props: {
  readonly jql: string;
  readonly project: string | undefined;
  readonly onChange: (jql: string) => void;
}) {
  const { project, onChange } = props;
  const [text, setText] = useState(props.jql);
  const [verdict, setVerdict] = useState('');

  useEffect(() => {
    if (text.trim() === props.jql.trim()) return;
    let isOver = false;
    const timer = setTimeout(() => {
      const whole = scopeJql({ jql: text, ...(project === undefined ? {} : { project }) });
      void checkJql(asViewer, whole).then(
        (errors) => {
          if (isOver) return;
          setVerdict(errors[0] ?? texts.jqlGood);
          if (errors.length === 0) onChange(text.trim());
        },
        () => undefined,
      );
    }, quietMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, project, props.jql, onChange]);

  return (
    <label className="wm-field">
      <span>{texts.jql}</span>
      <input
        value={text}
        placeholder={texts.jqlHint}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <span role="status" className="wm-quiet">
        {verdict}
      </span>
    </label>
  );
}
