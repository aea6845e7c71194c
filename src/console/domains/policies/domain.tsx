import { AuditOutlined, FileProtectOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { auditLabels } from '@shared/policies/audit-labels';
import { reviewerRoles, writerRoles } from '@shared/organisation/roles';
import type { ConsoleDomain } from '../../console-domain';
import { useWaiting } from './waiting/use-waiting';

export const domain: ConsoleDomain = {
  name: 'policies',
  pages: [
    {
      path: '/policies',
      title: '政策库',
      page: lazy(() => import('./list/list-page')),
      icon: <FileProtectOutlined />,
      roles: writerRoles,
    },
    {
      path: '/policies/new',
      title: '写政策',
      page: lazy(() => import('./editor/new-page')),
      roles: writerRoles,
    },
    {
      path: '/policies/upkeep',
      title: '核对和数字',
      page: lazy(() => import('./upkeep/upkeep-page')),
      icon: <SafetyCertificateOutlined />,
      roles: writerRoles,
    },
    {
      path: '/policies/gender-reviews',
      title: '性别平等评估',
      page: lazy(() => import('./gender-review/list-page')),
      icon: <AuditOutlined />,
      roles: writerRoles,
    },
    {
      path: '/policies/gender-reviews/:id',
      title: '性别平等评估',
      page: lazy(() => import('./gender-review/review-page')),
      roles: writerRoles,
    },
    {
      path: '/policies/:id',
      title: '政策',
      page: lazy(() => import('./policy/policy-page')),
      roles: writerRoles,
    },
    {
      path: '/policies/:id/edit',
      title: '改政策',
      page: lazy(() => import('./editor/edit-page')),
      roles: writerRoles,
    },
  ],
  reviewed: [
    {
      kind: 'policy',
      noun: '政策',
      measure: '条',
      roles: reviewerRoles,
      panel: lazy(() => import('./review/review-panel')),
    },
  ],
  useWaiting,
  auditLabels,
};
