import { ConfigError, isLoopback } from './config-safety';

/**
 * "https://a.example,https://b.example": hosts of static builds that call us from there. A build on this
 * machine may come by http.
 * @throws ConfigError for what is no such origin
 */
export function staticOrigins(text: string): readonly string[] {
  const origins = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  if (origins.every(isStaticOrigin)) return origins;
  throw new ConfigError('STATIC_ORIGINS must be https://host, with commas between several');
}

function isStaticOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  if (origin !== text) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
