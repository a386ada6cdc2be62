import type { Files } from './zip.ts';

interface Rule {
  readonly says: string;
  readonly files: RegExp;
  readonly pattern: RegExp;
}

/** What has no place in a build: code that is made of strings, or comes from elsewhere. */
const RULES: readonly Rule[] = [
  {
    says: 'calls eval',
    files: /\.js$/,
    pattern: /(?<![\w$.])eval\s*\(|(?:globalThis|window|self)\.eval\b/,
  },
  {
    says: 'makes a function of a string',
    files: /\.js$/,
    pattern: /\bnew Function\b|(?<![\w$])Function\s*\(/,
  },
  {
    says: 'lets a timer run a string',
    files: /\.js$/,
    pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  },
  {
    says: 'loads code by an address of the network',
    files: /\.js$/,
    pattern: /\b(?:import|importScripts|Worker|SharedWorker)\s*\(\s*["'`](?:https?:)?\/\//,
  },
  {
    says: 'names a script elsewhere',
    files: /\.(?:js|html)$/,
    pattern: /["'`](?:https?:)?\/\/[^"'`\s]+\.m?js(?:[?#][^"'`]*)?["'`]/,
  },
  {
    says: 'makes a worker of a blob or of data',
    files: /\.js$/,
    pattern: /Worker\s*\(\s*(?:["'`](?:data|blob):|URL\.createObjectURL)/,
  },
  { says: 'holds WebAssembly', files: /\.wasm$/, pattern: /^/ },
  { says: 'is a source map', files: /\.map$/, pattern: /^/ },
  { says: 'names a source map', files: /\.(?:js|css)$/, pattern: /\bsourceMappingURL=/ },
  {
    says: 'loads from elsewhere',
    files: /\.html$/,
    pattern:
      /<(?:script|link|img|iframe|object|embed)\b[^>]*\s(?:src|href|data)\s*=\s*["']?(?:https?:)?\/\//i,
  },
  {
    says: 'has a script in it',
    files: /\.html$/,
    pattern: /<script\b(?![^>]*\ssrc\s*=)(?![^>]*application\/ld\+json)[^>]*>/i,
  },
  { says: 'has a handler in it', files: /\.html$/, pattern: /<[a-z][^>]*\son[a-z]+\s*=/i },
  {
    says: 'loads from elsewhere',
    files: /\.css$/,
    pattern: /(?:@import\s+["']?|url\(\s*["']?)(?:https?:)?\/\//i,
  },
];

/** Sentences about what a store would not take, and we would not either. */
export function buildComplaints(files: Files): readonly string[] {
  const decoder = new TextDecoder();
  return [...files].flatMap(([path, bytes]) => {
    const rules = RULES.filter((rule) => rule.files.test(path));
    if (rules.length === 0) return [];
    const text = decoder.decode(bytes);
    return rules.flatMap(({ says, pattern }) => {
      const found = pattern.exec(text);
      return found ? [`${path} ${says}: ${around(text, found.index)}`] : [];
    });
  });
}

const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 40), index + 80).replaceAll(/\s+/g, ' ');

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly update_url?: string;
  readonly key?: string;
  readonly content_security_policy?: Readonly<Record<string, string>>;
}

/** Sentences about a manifest that asks for more than a release may. */
export function manifestComplaints(manifest: Manifest): readonly string[] {
  const {
    permissions = [],
    optional_host_permissions: asked = [],
    content_security_policy,
  } = manifest;
  const local = [...permissions, ...asked].filter((name) => /localhost|127\.0\.0\.1/.test(name));
  const loose = Object.values(content_security_policy ?? {}).flatMap(looseSources);
  return [
    local.length > 0 ? `asks for hosts of a development build: ${local.join(', ')}` : null,
    permissions.some((name) => name.includes('://') || name === '<all_urls>')
      ? 'asks for hosts at install'
      : null,
    manifest.host_permissions?.length ? 'asks for hosts at install' : null,
    manifest.content_scripts?.length ? 'puts scripts into pages without being asked' : null,
    manifest.externally_connectable ? 'lets pages send it messages' : null,
    manifest.update_url ? 'is updated from elsewhere' : null,
    manifest.key ? 'holds a key' : null,
    loose.length > 0 ? `has a loose policy: ${loose.join('; ')}` : null,
  ].filter((complaint) => complaint !== null);
}

const CODE = /^(?:default|script|script-src-elem|script-src-attr|worker|object)(?:-src)?$/;

/** Directives about code that allow more than the package itself. */
function looseSources(policy: string): readonly string[] {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => {
      const [name = '', ...sources] = directive.split(/\s+/);
      return CODE.test(name) && sources.some((source) => !["'self'", "'none'"].includes(source));
    });
}
