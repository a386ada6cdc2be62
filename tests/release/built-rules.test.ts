// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { buildComplaints, manifestComplaints } from '../../scripts/release/built-rules.ts';

const complaints = (path: string, text: string): readonly string[] =>
  buildComplaints(new Map([[path, new TextEncoder().encode(text)]]));

describe('what may not stand in a build', () => {
  it.each([
    ['a.js', 'const x=eval("1")'],
    ['a.js', 'globalThis.eval(code)'],
    ['a.js', 'var f=new Function("return this")'],
    ['a.js', 'Function("return this")()'],
    ['a.js', 'setTimeout(`run()`,5)'],
    ['a.js', 'await import("https://cdn.example/x")'],
    ['a.js', 'importScripts("//cdn.example/x")'],
    ['a.js', 'new Worker("https://cdn.example/w")'],
    ['a.js', 's.src="https://cdn.example/lib.min.js?v=2"'],
    ['a.js', 'new Worker(URL.createObjectURL(b))'],
    ['a.js', 'x()\n//# sourceMappingURL=a.js.map'],
    ['a.js.map', '{}'],
    ['a.wasm', 'asm'],
    ['a.html', '<script src="https://cdn.example/x"></script>'],
    ['a.html', '<link rel="stylesheet" href="//fonts.example/css">'],
    ['a.html', '<script>alert(1)</script>'],
    ['a.html', '<body onload="x()">'],
    ['a.css', '@import "https://fonts.example/css";'],
    ['a.css', 'a{background:url(//x.example/y.png)}'],
  ])('%s: %s', (path, text) => {
    expect(complaints(path, text)).toHaveLength(1);
  });

  it.each([
    ['a.js', 'this.eval(x); const evaluate=1; medieval(2)'],
    ['a.js', 'import("./chunk-1.js"); new Worker(new URL("/assets/w.js",self.location.href))'],
    ['a.js', 'const ns="http://www.w3.org/2000/svg"; isFunction(x); typeof Function'],
    ['a.js', 'setTimeout(()=>x(),5)'],
    [
      'a.html',
      '<script type="module" src="/chunks/a.js"></script><a href="https://x.example/">x</a>',
    ],
    ['a.html', '<script type="application/ld+json">{}</script>'],
    ['a.css', 'a{background:url(data:image/png;base64,AA)}'],
  ])('but %s: %s', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });
});

describe('what a manifest may not ask for', () => {
  it.each([
    { permissions: ['storage', 'http://localhost/*'] },
    { permissions: ['<all_urls>'] },
    { host_permissions: ['*://*.example.vn/*'] },
    { optional_host_permissions: ['http://localhost:3000/*'] },
    { content_scripts: [{}] },
    { externally_connectable: { matches: ['*://x.example/*'] } },
    { update_url: 'https://x.example/updates.xml' },
    { key: 'MIIB' },
    { content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" } },
    { content_security_policy: { extension_pages: "script-src 'self' https://cdn.example" } },
  ])('%o', (manifest) => {
    expect(manifestComplaints(manifest)).not.toEqual([]);
  });

  it('but what we ask for is fine', () => {
    expect(
      manifestComplaints({
        permissions: ['storage', 'scripting'],
        optional_host_permissions: ['*://*/*'],
        content_security_policy: {
          extension_pages:
            "default-src 'none'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src https: data:",
        },
      }),
    ).toEqual([]);
  });
});
