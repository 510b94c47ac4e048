import { startSurface } from '../../components/surface-root';
import { CriteriaPanel } from './criteria-panel';
import './criteria-panel.css';
import './panel-footer.css';
import './panel-parts.css';
import { openPanel } from './open-panel';

startSurface(openPanel, (panel) => <CriteriaPanel panel={panel} />);
