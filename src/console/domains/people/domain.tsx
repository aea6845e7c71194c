import { IdcardOutlined, SolutionOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { administratorRoles, organiserRoles } from '@shared/organisation/roles';
import { auditLabels } from '@shared/people/audit-labels';
import type { ConsoleDomain } from '../../console-domain';
import { useWaiting } from './requests/use-waiting-requests';

export const domain: ConsoleDomain = {
  name: 'people',
  pages: [
    {
      path: '/people',
      title: '找人',
      page: lazy(() => import('./lookup/people-page')),
      icon: <IdcardOutlined />,
      roles: organiserRoles,
    },
    {
      path: '/people/requests',
      title: '资料和注销申请',
      page: lazy(() => import('./requests/requests-page')),
      icon: <SolutionOutlined />,
      roles: administratorRoles,
    },
    {
      path: '/security',
      title: '登录与安全',
      page: lazy(() => import('./security/security-page')),
    },
  ],
  useWaiting,
  auditLabels,
};
