import CSL from 'citeproc';

import type { CslItem } from '../../../export/citation/csl-item.ts';

/** Less than any real locale: our styles bring their own words. */
const LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <terms>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
  </terms>
</locale>`;

/** The items as a list of references by citeproc-js, the reference implementation of CSL. */
export function byCiteproc(items: readonly CslItem[], style: string): readonly string[] {
  const engine = new CSL.Engine(
    {
      retrieveItem: (id) => items.find((item) => item.id === id),
      retrieveLocale: () => LOCALE,
    },
    style,
  );
  engine.setOutputFormat('html');
  engine.updateItems(items.map(({ id }) => id));
  return engine.makeBibliography()[1].map((entry) =>
    entry
      .trim()
      .replace(/^<div class="csl-entry">|<\/div>$/g, '')
      .replace(/&#38;/g, '&amp;')
      .replace(/&#60;/g, '&lt;')
      .replace(/&#62;/g, '&gt;'),
  );
}
