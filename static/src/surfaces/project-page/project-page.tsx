import type { ComponentType, KeyboardEvent } from 'react';
import { Suspense, lazy, useEffect, useState } from 'react';
import type { Address } from '../../bridge/address';
import type { ProjectContext } from '../../bridge/context';
import { pageTexts as texts } from './texts';
import { WsjfTab } from './wsjf/wsjf-tab';

/** What every tab of the project page is given. */
export type TabProps = { readonly context: ProjectContext; readonly address: Address };

const RefineTab = lazy(() => import('./refine/refine-tab'));
const ToAcceptTab = lazy(() => import('./to-accept/to-accept-tab'));

type TabName = keyof typeof texts.tabs;

const tabs: readonly { readonly name: TabName; readonly Tab: ComponentType<TabProps> }[] = [
  { name: 'wsjf', Tab: WsjfTab },
  { name: 'refine', Tab: RefineTab },
  { name: 'accept', Tab: ToAcceptTab },
];

const tabIn = (address: Address): TabName =>
  tabs.find(({ name }) => name === address.read()['tab'])?.name ?? 'wsjf';

/** The project page: one tab at a time, which one is in the address. */
export function ProjectPage({ context, address }: TabProps) {
  const [open, setOpen] = useState<TabName>(() => tabIn(address));
  useEffect(
    () =>
      address.listen(() => {
        setOpen(tabIn(address));
      }),
    [address],
  );

  const choose = (name: TabName) => {
    address.write({ tab: name === 'wsjf' ? '' : name }, 'push');
    setOpen(name);
  };
  const Tab = tabs.find(({ name }) => name === open)?.Tab ?? WsjfTab;
  return (
    <main className="wm-page">
      <TabList open={open} onChoose={choose} />
      <div role="tabpanel" id="wm-tab-panel" aria-labelledby={`wm-tab-${open}`}>
        <Suspense fallback={null}>
          <Tab context={context} address={address} />
        </Suspense>
      </div>
    </main>
  );
}

function TabList(props: { readonly open: TabName; readonly onChoose: (name: TabName) => void }) {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ name }) => name === props.open);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    props.onChoose(next.name);
    document.getElementById(`wm-tab-${next.name}`)?.focus();
  };
  return (
    <div className="wm-tabs" role="tablist" aria-label={texts.tabsLabel} onKeyDown={move}>
      {tabs.map(({ name }) => (
        <button
          key={name}
          id={`wm-tab-${name}`}
          type="button"
          role="tab"
          className="wm-tab"
          aria-selected={name === props.open}
          aria-controls="wm-tab-panel"
          tabIndex={name === props.open ? 0 : -1}
          onClick={() => {
            props.onChoose(name);
          }}
        >
          {texts.tabs[name]}
        </button>
      ))}
    </div>
  );
}
