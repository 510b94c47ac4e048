import { useState } from 'react';
import type { Separator } from '#domain/product/load/find-tables';
import { separators } from '#domain/product/load/find-tables';
import { Chooser } from './chooser';
import { loadTexts as texts } from './load-texts';
import type { LoadedText } from './read-table-file';
import { readPasted, readTableFile } from './read-table-file';
import type { Loaded } from './use-load';

/** A file or a pasted text, and which of its tables. */
export function ChooseTable(props: {
  readonly loaded: Loaded | undefined;
  readonly refusal: string;
  readonly tableAt: number;
  readonly onBring: (coming: Promise<LoadedText>, separator?: Separator) => void;
  readonly onTable: (at: number) => void;
}) {
  const { loaded, onBring } = props;
  const [pasted, setPasted] = useState('');
  return (
    <>
      <div className="wm-load-fields">
        <label className="wm-labelled">
          <span>{texts.file}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file === undefined) return;
              setPasted('');
              onBring(readTableFile(file));
            }}
          />
        </label>
        <label className="wm-labelled wm-load-wide">
          <span>{texts.paste}</span>
          <textarea
            rows={3}
            placeholder={texts.example}
            value={pasted}
            onChange={(event) => {
              const text = event.target.value;
              setPasted(text);
              onBring(Promise.resolve(readPasted(text)));
            }}
          />
        </label>
      </div>
      <p role="alert">{props.refusal}</p>
      {loaded === undefined ? null : (
        <div className="wm-load-fields">
          <Chooser
            label={texts.separator}
            value={loaded.separator}
            options={separators.map((each) => [each, texts.separators[each]])}
            onChoose={(separator) => {
              onBring(Promise.resolve(loaded), separator);
            }}
          />
          {loaded.tables.length < 2 ? null : (
            <Chooser
              label={texts.table}
              value={String(props.tableAt)}
              options={loaded.tables.map(({ line, heading, rows }, at) => [
                String(at),
                texts.tableName(line, heading, rows.length),
              ])}
              onChoose={(at) => {
                props.onTable(Number(at));
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
