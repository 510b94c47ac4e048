import { Suspense } from 'react';
import { latePart } from '../../components/late-part';
import { startSurface } from '../../components/surface-root';
import { Refusal } from '../../components/refusal';
import { openPanel } from './open-panel';
import { ReadinessPanel } from './readiness-panel';
import './readiness-panel.css';

const ScoreLine = latePart(() => import('../../scoring/score-line'));

startSurface(openPanel, (opened) =>
  'code' in opened ? (
    <Refusal message={opened.message} remedy={opened.remedy} />
  ) : (
    <>
      <ReadinessPanel opened={opened} />
      <Suspense fallback={null}>
        <ScoreLine issue={opened.source.issue} project={opened.projectReadiness} />
      </Suspense>
    </>
  ),
);
