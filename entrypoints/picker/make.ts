type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

/** Makes elements of one document. Text goes in as text: nothing of a page is ever markup. */
export function maker(document: Document) {
  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Attributes = {},
    ...children: readonly Child[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const button = (
    text: string,
    look: string,
    press: () => void,
    attributes: Attributes = {},
  ): HTMLButtonElement => {
    const element = make('button', { type: 'button', class: look, ...attributes }, text);
    element.addEventListener('click', press);
    return element;
  };
  return { make, button };
}

export type Maker = ReturnType<typeof maker>;
