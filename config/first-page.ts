/** The page that a browser is shown first: home, or help where one domain is built by itself. */
export const firstPage = process.env.CLIENT_ALONE
  ? /pages[/\\]help[/\\]index/
  : /pages[/\\]home[/\\]index/;
