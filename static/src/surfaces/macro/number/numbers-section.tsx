import { lazy, Suspense, useState } from 'react';
import type { MeasureId } from '#domain/kpi/kpi';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import type { Format } from '../format';
import { NumberCards } from './number-cards';

const NumberDetail = lazy(() => import('./number-detail'));

/** The numbers as cards, and what stands behind the one that was opened. */
export function NumbersSection(props: {
  readonly view: MacroView;
  readonly format: Format;
  readonly built: BuiltMacro | undefined;
  readonly onTargetSet: (() => void) | undefined;
}) {
  const { view } = props;
  const [opened, setOpened] = useState<MeasureId>();
  const number = view.numbers.find((each) => each.id === opened);
  return (
    <>
      <NumberCards
        numbers={view.numbers}
        areOfPart={view.isPart === true}
        opened={opened}
        onOpen={(id) => {
          setOpened(id === opened ? undefined : id);
        }}
      />
      {number === undefined ? null : (
        <Suspense fallback={null}>
          <NumberDetail
            key={number.id}
            number={number}
            format={props.format}
            built={props.built}
            asOf={view.asOf}
            rule={view.rule}
            onClose={() => {
              setOpened(undefined);
            }}
            onTargetSet={props.onTargetSet}
          />
        </Suspense>
      )}
    </>
  );
}
