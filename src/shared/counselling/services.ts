/** What an hour can be booked for. */
export const services = ['psychology', 'parenting', 'legal', 'mediation', 'business'] as const;
export type Service = (typeof services)[number];

/** What people call a service, and who gives it: the role is not always a counsellor. */
export const serviceNames: Record<Service, { name: string; role: string }> = {
  psychology: { name: '心理咨询', role: '心理咨询师' },
  parenting: { name: '家庭教育', role: '家庭教育指导师' },
  legal: { name: '法律咨询', role: '律师' },
  mediation: { name: '婚姻调解', role: '人民调解员' },
  business: { name: '创业导师', role: '创业导师' },
};

/** How one talks: on site, by telephone, in writing over the network. */
export const lines = ['on-site', 'telephone', 'online'] as const;
export type Line = (typeof lines)[number];

/** As she reads it, and as staff call it among themselves. */
export const lineNames: Record<Line, { hers: string; staff: string }> = {
  'on-site': { hers: '当面', staff: '坐班' },
  telephone: { hers: '电话', staff: '热线' },
  online: { hers: '网上', staff: '网上' },
};
