import { SendOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { ConsoleDomain } from '@console/console-domain';
import { auditLabels } from '../shared/audit-labels';
import { flyerRoles } from '../shared/flyer-roles';
import { useWaiting } from './use-waiting';

export const domain: ConsoleDomain = {
  name: 'kites',
  pages: [
    {
      path: '/kites',
      title: '风筝',
      page: lazy(() => import('./kites-page')),
      icon: <SendOutlined />,
      roles: flyerRoles,
    },
  ],
  useWaiting,
  reviewed: [
    {
      kind: 'kite',
      noun: '风筝',
      measure: '只',
      roles: flyerRoles,
      panel: lazy(() => import('./review-panel')),
    },
  ],
  auditLabels,
};
