import { startSurface } from '../../components/surface-root';
import { Refusal } from '../../components/refusal';
import { openPanel } from './open-panel';
import { ReadinessPanel } from './readiness-panel';
import './readiness-panel.css';

startSurface(openPanel, (opened) =>
  'code' in opened ? (
    <Refusal message={opened.message} remedy={opened.remedy} />
  ) : (
    <ReadinessPanel opened={opened} />
  ),
);
