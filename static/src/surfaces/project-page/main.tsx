import { openAddress } from '../../bridge/address';
import { readProjectContext } from '../../bridge/context';
import { startSurface } from '../../components/surface-root';
import { ProjectPage } from './project-page';
import './project-page.css';

startSurface(
  async () => {
    const [context, address] = await Promise.all([readProjectContext(), openAddress()]);
    return { context, address };
  },
  ({ context, address }) => <ProjectPage context={context} address={address} />,
);
