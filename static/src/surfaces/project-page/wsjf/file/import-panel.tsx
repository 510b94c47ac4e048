import Button from '@atlaskit/button/new';
import { useMemo, useRef, useState } from 'react';
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
  const { table, mapping, setMapping, isUnread, open } = useChosenFile();
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
        <MappingFields heading={table.heading} mapping={mapping} onChoose={setMapping} />
      )}
      {read !== undefined && <Preview read={read} changes={changes} />}
      <PanelButtons closeLabel={texts.cancel} onClose={props.onClose}>
        <Button appearance="primary" isDisabled={changes.length === 0} onClick={take}>
          {texts.take}
        </Button>
      </PanelButtons>
    </PanelFrame>
  );
}

/** The file that was chosen last, as a table, and which of its columns is which. */
function useChosenFile() {
  const [table, setTable] = useState<Table | undefined>();
  const [mapping, setMapping] = useState<Partial<CsvMapping>>({});
  const [isUnread, setUnread] = useState(false);
  const last = useRef<File | undefined>();
  const open = async (file: File) => {
    last.current = file;
    const [heading, ...rows] = await rowsOf(file);
    // Another file was chosen while this one was read.
    if (last.current !== file) return;
    setUnread(heading === undefined);
    setTable(heading === undefined ? undefined : { heading, rows });
    setMapping(suggestMapping(heading ?? []));
  };
  return { table, mapping, setMapping, isUnread, open };
}

/** The rows of a file; none where it is empty, or gone since it was chosen. */
async function rowsOf(file: File): Promise<string[][]> {
  try {
    const { default: papa } = await import('papaparse');
    const text = tableIn(decodeText(await file.arrayBuffer()));
    return papa.parse<string[]>(text, { skipEmptyLines: false }).data;
  } catch {
    return [];
  }
}

/** Which column of the file is which. */
function MappingFields(props: {
  readonly heading: readonly string[];
  readonly mapping: Partial<CsvMapping>;
  readonly onChoose: (mapping: Partial<CsvMapping>) => void;
}) {
  const { heading, mapping, onChoose } = props;
  return (
    <div className="wm-mapping">
      <ColumnChoice
        name={texts.key}
        heading={heading}
        chosen={mapping.key}
        onChoose={(key) => {
          onChoose({ ...mapping, key });
        }}
      />
      {scoreColumns.map((column) => (
        <ColumnChoice
          key={column}
          name={columnTexts[column].name}
          heading={heading}
          chosen={mapping[column]}
          onChoose={(at) => {
            onChoose({ ...mapping, [column]: at });
          }}
        />
      ))}
    </div>
  );
}

/** What would be taken, and which lines are left out. */
const Preview = (props: {
  readonly read: ReturnType<typeof readScores>;
  readonly changes: readonly Change[];
}) => {
  const { scores, errors } = props.read;
  return (
    <div role="status">
      <p>
        {texts.preview(scores.length, new Set(scores.map(({ key }) => key)).size)}{' '}
        {scores.length > 0 && texts.changing(props.changes.length)}
      </p>
      <ChangesShown changes={props.changes} />
      {errors.length > 0 && <p>{texts.errors(errors.length)}</p>}
      <ul className="wm-moves">
        {errors.slice(0, errorsShown).map((error) => (
          <li key={`${String(error.line)} ${error.column ?? ''}`}>{wordsOf(error)}</li>
        ))}
        {errors.length > errorsShown && (
          <li className="wm-quiet">{texts.more(errors.length - errorsShown)}</li>
        )}
      </ul>
    </div>
  );
};

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
