import { AuditOutlined, HomeOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { ConsolePage } from './console-domain';
import { domains } from './domains';
import { reviewerRoles } from './pages/review/kinds';

const home: ConsolePage = {
  path: '/',
  title: '首页',
  page: lazy(() => import('./pages/home')),
  icon: <HomeOutlined />,
};

const review: ConsolePage = {
  path: '/review',
  title: '待审核',
  page: lazy(() => import('./pages/review/review-page')),
  icon: <AuditOutlined />,
  roles: reviewerRoles,
};

const oldReview: ConsolePage = {
  path: '/activities/review',
  title: '待审核',
  page: lazy(() => import('./pages/review/old-address')),
};

/** Every page of the console, in the order of the navigation. */
export const consolePages: readonly ConsolePage[] = [
  home,
  review,
  oldReview,
  ...domains.flatMap(({ pages }) => pages),
];
