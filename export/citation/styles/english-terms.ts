const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Terms and options of American English, as both of its styles need them. */
export const ENGLISH_LOCALE = `<locale xml:lang="en">
    <style-options punctuation-in-quote="true"/>
    <terms>
      <term name="accessed">accessed</term>
      <term name="and">and</term>
      <term name="et-al">et al.</term>
      <term name="from">from</term>
      <term name="no date">no date</term>
      <term name="no date" form="short">n.d.</term>
      <term name="retrieved">retrieved</term>
      <term name="open-quote">“</term>
      <term name="close-quote">”</term>
      <term name="open-inner-quote">‘</term>
      <term name="close-inner-quote">’</term>
      ${MONTHS.map((month, at) => `<term name="month-${String(at + 1).padStart(2, '0')}">${month}</term>`).join('\n      ')}
    </terms>
  </locale>`;
