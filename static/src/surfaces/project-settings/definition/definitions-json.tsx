import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Problem } from '#domain/problem';
import { takeDefinitions } from '#usecases/readiness/take-definitions';
import type { MenuPartProps } from './definition-menu';
import { texts } from '../texts';

/** The definitions as text, to be kept elsewhere or changed and taken back. */
export default function DefinitionsJson({ opened, live, onDone }: MenuPartProps) {
  const section = live.settings.sections['readiness'] ?? { definitions: {} };
  const [text, setText] = useState(() => JSON.stringify(section, undefined, 2));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const words = texts.menu.asJson;
  const [seen, setSeen] = useState(section);
  const take = () => {
    if (JSON.stringify(seen) !== JSON.stringify(section)) {
      setSeen(section);
      const { changed: message, changedRemedy: remedy } = words;
      setProblems([{ code: 'SETTING_CHANGED', message, remedy }]);
      return;
    }
    const taken = takeDefinitions(text);
    if (!taken.ok) {
      setProblems([taken.error]);
      return;
    }
    live.change({ type: 'set', path: ['readiness'], value: taken.value.section });
    // What was left out is told above the rules, where it stays until it is mended.
    onDone();
  };
  return (
    <div className="ps-json">
      <label className="wm-labelled ps-wide">
        <span>{words.label}</span>
        <textarea
          rows={12}
          readOnly={!opened.mayChange}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      {problems.map(({ message, remedy }) => (
        <p key={message} className="ps-problem" role="alert">
          {message} {remedy}
        </p>
      ))}
      {opened.mayChange && <Button onClick={take}>{words.take}</Button>}
    </div>
  );
}
