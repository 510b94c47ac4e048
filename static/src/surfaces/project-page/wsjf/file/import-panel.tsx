import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { plainNumber } from '#domain/scoring/rank/arithmetic';
import type { CsvMapping, ImportedScore } from '#domain/scoring/score-csv';
import type { InputFields } from '#domain/scoring/input-field';
import type { Scale } from '#domain/scoring/scale/scale';
import { readScores, suggestMapping } from '#domain/scoring/score-csv';
import { scoreColumns } from '#domain/scoring/score-column';
import { columnTexts, wsjfTexts } from '../../texts';
import { decodeText, tableIn } from './file-text';
import { importTexts as texts, wordsOf } from './import-texts';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { PanelButtons } from '../panel-buttons';
import { PanelFrame } from '../panel-frame';

type Table = { readonly heading: readonly string[]; readonly rows: readonly (readonly string[])[] };

const errorsShown = 8;
const changesShown = 8;

/** Scores from a file: which column is which, what would be taken, which lines are left out; then takes them. */
export default function ImportPanel(props: {
  readonly fields: InputFields;
  readonly scale: Scale;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly onClose: () => void;
}) {
  const { fields, scale, ranking, book } = props;
  const [table, setTable] = useState<Table | undefined>();
  const [mapping, setMapping] = useState<Partial<CsvMapping>>({});
  const [isUnread, setUnread] = useState(false);
  const idOf = useMemo(
    () => new Map([...ranking.itemById.values()].map(({ id, key }) => [key, id])),
    [ranking.itemById],
  );
  const read = useMemo(() => {
    const { key } = mapping;
    if (table === undefined || key === undefined) return undefined;
    return readScores(table.rows, {
      mapping: { ...mapping, key },
      known: new Set(idOf.keys()),
      ...{ scale, fields },
    });
  }, [table, mapping, idOf, scale, fields]);

  const changes = (read?.scores ?? []).flatMap(({ key, column, value }) => {
    const id = idOf.get(key);
    const from = id === undefined ? undefined : book.valuesOf(id)[column];
    return id === undefined || from === value ? [] : [{ id, key, column, from, value }];
  });

  const open = async (file: File) => {
    const { default: papa } = await import('papaparse');
    const text = tableIn(decodeText(await file.arrayBuffer()));
    const { data } = papa.parse<string[]>(text, { skipEmptyLines: false });
    const [heading, ...rows] = data;
    setUnread(heading === undefined);
    setTable(heading === undefined ? undefined : { heading, rows });
    setMapping(suggestMapping(heading ?? []));
  };
  const take = () => {
    book.give(changes.map(({ id, column, value }) => ({ id, column, value, why: texts.why })));
    props.onClose();
  };

  return (
    <PanelFrame title={texts.title} onClose={props.onClose}>
      <label className="wm-file">
        {texts.choose}{' '}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void open(file);
          }}
        />
      </label>
      {isUnread && <p role="alert">{texts.unread}</p>}
      {table !== undefined && mapping.key === undefined && <p role="alert">{texts.noKey}</p>}
      {table !== undefined && (
        <div className="wm-mapping">
          <ColumnChoice
            name={texts.key}
            heading={table.heading}
            chosen={mapping.key}
            onChoose={(key) => {
              setMapping({ ...mapping, key });
            }}
          />
          {scoreColumns.map((column) => (
            <ColumnChoice
              key={column}
              name={columnTexts[column].name}
              heading={table.heading}
              chosen={mapping[column]}
              onChoose={(at) => {
                setMapping({ ...mapping, [column]: at });
              }}
            />
          ))}
        </div>
      )}
      {read !== undefined && (
        <div role="status">
          <p>
            {texts.preview(read.scores.length, new Set(read.scores.map(({ key }) => key)).size)}{' '}
            {read.scores.length > 0 && texts.changing(changes.length)}
          </p>
          <ChangesShown changes={changes} />
          {read.errors.length > 0 && <p>{texts.errors(read.errors.length)}</p>}
          <ul className="wm-moves">
            {read.errors.slice(0, errorsShown).map((error) => (
              <li key={`${String(error.line)} ${error.column ?? ''}`}>{wordsOf(error)}</li>
            ))}
            {read.errors.length > errorsShown && (
              <li className="wm-quiet">{texts.more(read.errors.length - errorsShown)}</li>
            )}
          </ul>
        </div>
      )}
      <PanelButtons closeLabel={texts.cancel} onClose={props.onClose}>
        <Button appearance="primary" isDisabled={changes.length === 0} onClick={take}>
          {texts.take}
        </Button>
      </PanelButtons>
    </PanelFrame>
  );
}

type Change = ImportedScore & { readonly from: number | undefined };

/** The first of the numbers that change, before and after. */
const ChangesShown = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul className="wm-moves">
    {changes.slice(0, changesShown).map(({ key, column, from, value }) => (
      <li key={`${key} ${column}`}>
        <span className="wm-key">{key}</span> {columnTexts[column].name}:{' '}
        {from === undefined ? wsjfTexts.notScored : plainNumber(from)} → {plainNumber(value)}
      </li>
    ))}
    {changes.length > changesShown && (
      <li className="wm-quiet">{texts.more(changes.length - changesShown)}</li>
    )}
  </ul>
);

function ColumnChoice(props: {
  readonly name: string;
  readonly heading: readonly string[];
  readonly chosen: number | undefined;
  readonly onChoose: (at: number | undefined) => void;
}) {
  const { name } = props;
  return (
    <label className="wm-mapped">
      <span className="wm-quiet">{name}</span>
      <select
        aria-label={texts.column(name)}
        value={props.chosen ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          props.onChoose(value === '' ? undefined : Number(value));
        }}
      >
        <option value="">{texts.none}</option>
        {props.heading.map((text, at) => (
          <option key={`${String(at)} ${text}`} value={at}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
