import { BellOutlined, IdcardOutlined, InboxOutlined, KeyOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { caseHandlerRoles, caseLeadRoles } from '@shared/organisation/roles';
import { auditLabels } from '@shared/protection/audit-labels';
import type { ConsoleDomain } from '../../console-domain';
import { KeyState } from './keys/key-state';
import { useWaiting } from './queue/use-waiting';

export const domain: ConsoleDomain = {
  name: 'protection',
  pages: [
    {
      path: '/protection',
      title: '求助',
      page: lazy(() => import('./queue/queue-page')),
      icon: <InboxOutlined />,
      roles: caseHandlerRoles,
    },
    {
      path: '/protection/duty',
      title: '值班',
      page: lazy(() => import('./duty/duty-page')),
      icon: <BellOutlined />,
      roles: caseHandlerRoles,
    },
    {
      path: '/protection/keys',
      title: '我的钥匙',
      page: lazy(() => import('./keys/my-keys-page')),
      icon: <KeyOutlined />,
      roles: caseHandlerRoles,
    },
    {
      path: '/protection/directory',
      title: '名册',
      page: lazy(() => import('./lead/directory-page')),
      icon: <IdcardOutlined />,
      roles: caseLeadRoles,
    },
    {
      path: '/protection/:id',
      title: '求助',
      page: lazy(() => import('./queue/queue-page')),
      roles: caseHandlerRoles,
    },
  ],
  useWaiting,
  topBar: KeyState,
  auditLabels,
};
