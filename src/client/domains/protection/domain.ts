import { pageOf, type ClientDomain } from '@client/client-domain';
import type { Writer } from '@shared/protection/report/report-forms';

const name = 'protection';

export const protectionRoutes = {
  guide: (id: string) => pageOf(name, 'read', { id }),
  danger: pageOf(name, 'questions'),
  write: (writer: Writer) => pageOf(name, 'write', { for: writer }),
  /** With the return code. */
  comeBack: pageOf(name, 'back'),
};

export const domain: ClientDomain = {
  name,
  pages: ['read', 'questions', 'write', 'back'],
  isDiscreet: true,
  standsAlone: true,
  // For everybody, so that having it says nothing; and it opens without a network.
  preloadOn: ['home', 'activities', 'help', 'policies', 'mine'],
  keptOnStart: { operation: 'directory', field: 'reply', under: 'public-list' },
  help: [
    {
      name: '写下来，让维权中心看',
      note: '加密发出，不用登录，给你一个回访码',
      icon: 'pencil-line',
      address: protectionRoutes.write('self'),
    },
    {
      name: '用回访码看答复',
      note: '换哪个手机都行',
      icon: 'key-round',
      address: protectionRoutes.comeBack,
    },
    {
      name: '我现在危险吗？',
      note: '几个问题，答案不存不发',
      icon: 'triangle-alert',
      address: protectionRoutes.danger,
    },
    {
      name: '安全计划',
      note: '先想好怎么脱身',
      icon: 'shield',
      address: protectionRoutes.guide('safety-plan'),
    },
    {
      name: '手机上的安全',
      note: '微信、位置、相册、孩子的手表',
      icon: 'smartphone',
      address: protectionRoutes.guide('phone-safety'),
    },
    {
      name: '证据怎么留',
      note: '原件别删、别剪辑',
      icon: 'book-open-text',
      address: protectionRoutes.guide('evidence'),
    },
    {
      name: '告诫书和人身安全保护令',
      note: '怎么要，还有谁会知道',
      icon: 'shield-check',
      address: protectionRoutes.guide('orders'),
    },
    {
      name: '替别人反映',
      note: '邻居、亲戚、朋友看到的',
      icon: 'users-round',
      address: protectionRoutes.write('other'),
    },
    {
      name: '依法要报告的单位',
      note: '学校、医院、村（居）委会、社工',
      icon: 'info',
      address: protectionRoutes.write('obliged'),
    },
  ],
  links: {},
};
