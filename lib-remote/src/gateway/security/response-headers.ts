/**
 * On every answer. Whatever a browser is told to show of it, nothing in it runs: file contents come from
 * anywhere, and are served from the origin of the user's notebooks.
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
