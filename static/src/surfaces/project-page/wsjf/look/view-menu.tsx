import DropdownMenu, {
  DropdownItem,
  DropdownItemCheckbox,
  DropdownItemCheckboxGroup,
  DropdownItemGroup,
} from '@atlaskit/dropdown-menu';
import type { IssueId } from '#domain/issue/issue';
import { wsjfTexts as texts } from '../../texts';
import { Fitted } from '../grid/fitted';
import type { ScoreBook } from '../score-book';
import { copyRanking, saveRanking } from '../file/ranking-csv';
import { scaleTexts } from '../scale/scale-texts';
import { scenarioTexts } from '../scenarios/scenario-texts';
import { togetherTexts } from '../together/together-texts';
import type { Panels } from '../use-panels';
import type { Ranking } from '../use-ranking';
import type { Views } from './use-views';
import { viewNames } from './use-views';

/** What the menu acts on. */
type ViewMenuProps = {
  readonly views: Views;
  /** The rows as they are shown. */
  readonly ids: readonly IssueId[];
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly canScore: boolean;
  readonly panels: Panels;
  /** Told what came of something that shows nowhere else. */
  readonly onSaid: (words: string) => void;
};

/** What can be looked at beside the ranking, and ways out of it. */
export default function ViewMenu(props: ViewMenuProps) {
  const { views } = props;
  return (
    <DropdownMenu trigger={texts.more} shouldRenderToParent spacing="compact">
      <Fitted>
        <DropdownItemCheckboxGroup id="views" title={texts.viewsTitle}>
          {viewNames.map((name) => (
            <DropdownItemCheckbox
              key={name}
              id={name}
              isSelected={views.on.has(name)}
              onClick={() => {
                views.flip(name);
              }}
            >
              {texts.views[name]}
            </DropdownItemCheckbox>
          ))}
        </DropdownItemCheckboxGroup>
        <WaysOut {...props} />
      </Fitted>
    </DropdownMenu>
  );
}

/** What opens beside the table, and takes the ranking elsewhere. */
function WaysOut(props: ViewMenuProps) {
  const { panels } = props;
  const show = (panel: Parameters<Panels['show']>[0]) => () => {
    panels.show(panel);
  };
  return (
    <DropdownItemGroup hasSeparator>
      {props.canScore && (
        <DropdownItem onClick={show('together')}>{togetherTexts.open}</DropdownItem>
      )}
      <DropdownItem onClick={show('scenarios')}>{scenarioTexts.open}</DropdownItem>
      <DropdownItem onClick={show('scale')}>{scaleTexts.open}</DropdownItem>
      {props.canScore && <DropdownItem onClick={show('import')}>{texts.importCsv}</DropdownItem>}
      <DropdownItem
        onClick={() => {
          saveRanking(props);
        }}
      >
        {texts.saveCsv}
      </DropdownItem>
      <DropdownItem
        onClick={() => {
          const isCopied = copyRanking(props);
          props.onSaid(isCopied ? texts.copied(props.ids.length) : texts.notCopied);
        }}
      >
        {texts.copy}
      </DropdownItem>
    </DropdownItemGroup>
  );
}
