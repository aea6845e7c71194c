import {
  CalendarOutlined,
  ClockCircleOutlined,
  CustomerServiceOutlined,
  LineChartOutlined,
  ShopOutlined,
  CoffeeOutlined,
  IdcardOutlined,
  KeyOutlined,
  MessageOutlined,
} from '@ant-design/icons';
import { lazy } from 'react';
import { auditLabels } from '@shared/counselling/audit-labels';
import type { Role } from '@shared/organisation/roles';
import { counsellingLeadRoles, deskRoles } from '@shared/organisation/roles';
import type { ConsoleDomain } from '../../console-domain';
import { TalkKeyState } from './talk-keys/talk-key-state';
import { talkRoles } from './talk-roles';
import { useWaiting } from './waiting/use-waiting';

const calendarRoles: readonly Role[] = ['counsellor', ...deskRoles];

export const domain: ConsoleDomain = {
  name: 'counselling',
  pages: [
    {
      path: '/counselling',
      title: '咨询日程',
      page: lazy(() => import('./week/week-page')),
      icon: <CalendarOutlined />,
      roles: calendarRoles,
    },
    {
      path: '/counselling/desk',
      title: '咨询前台',
      page: lazy(() => import('./desk/desk-page')),
      icon: <CustomerServiceOutlined />,
      roles: deskRoles,
    },
    {
      path: '/counselling/desk/sheet',
      title: '咨询日程表',
      page: lazy(() => import('./desk/sheet/sheet-page')),
      roles: deskRoles,
    },
    {
      path: '/counselling/hours',
      title: '开放时间',
      page: lazy(() => import('./hours/hours-page')),
      icon: <ClockCircleOutlined />,
      roles: calendarRoles,
    },
    {
      path: '/counselling/absences',
      title: '请假',
      page: lazy(() => import('./absence/absences-page')),
      icon: <CoffeeOutlined />,
      roles: calendarRoles,
    },
    {
      path: '/counselling/house',
      title: '咨询室',
      page: lazy(() => import('./house/house-page')),
      icon: <ShopOutlined />,
      roles: counsellingLeadRoles,
    },
    {
      path: '/counselling/figures',
      title: '咨询统计',
      page: lazy(() => import('./figures/figures-page')),
      icon: <LineChartOutlined />,
      roles: counsellingLeadRoles,
    },
    {
      path: '/counselling/talks',
      title: '咨询对话',
      page: lazy(() => import('./talk/talks-page')),
      icon: <MessageOutlined />,
      roles: talkRoles,
    },
    {
      path: '/counselling/talks/:id',
      title: '咨询对话',
      page: lazy(() => import('./talk/talks-page')),
      roles: talkRoles,
    },
    {
      path: '/counselling/readers',
      title: '咨询名册',
      page: lazy(() => import('./talk-keys/readers-page')),
      icon: <IdcardOutlined />,
      roles: ['counselling-supervisor'],
    },
    {
      path: '/counselling/keys',
      title: '咨询钥匙',
      page: lazy(() => import('./talk-keys/talk-keys-page')),
      icon: <KeyOutlined />,
      roles: talkRoles,
    },
  ],
  useWaiting,
  topBar: TalkKeyState,
  auditLabels,
};
