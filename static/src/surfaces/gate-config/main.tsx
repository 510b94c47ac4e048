import { parseGateConfig } from '#contract/criteria/criteria-gate';
import { readGateContext } from '../../bridge/context';
import { startSurface } from '../../components/surface-root';
import { GateConfigForm } from './gate-config-form';
import './gate-config.css';

startSurface(
  async () => parseGateConfig((await readGateContext()).extension.validatorConfig),
  (saved) => <GateConfigForm saved={saved} />,
);
