const TEXT =
  /^(?:text\/|application\/(?:json|jsonl|x-ndjson|xml|x-bibtex|x-research-info-systems)\b|.*\+(?:json|xml)\b)/;

/** Whether a file of this type is text that can be read and copied as it is. */
export const isText = (mime: string): boolean => TEXT.test(mime);
