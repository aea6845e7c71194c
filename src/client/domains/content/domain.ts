import { pageOf, type ClientDomain } from '@client/client-domain';

const name = 'content';

export const contentRoutes = {
  /** News and notices. */
  news: pageOf(name, 'list'),
  article: (id: string) => pageOf(name, 'article', { id }),
  theme: (id: string) => pageOf(name, 'theme', { id }),
};

export const domain: ClientDomain = {
  name,
  pages: ['list', 'article', 'theme'],
  mayBeDiscreet: ['article', 'theme'],
  preloadOn: ['home'],
  links: {
    article: ({ pieceId }) => contentRoutes.article(pieceId),
    theme: ({ pieceId }) => contentRoutes.theme(pieceId),
  },
  linkedPages: { news: contentRoutes.news },
};
