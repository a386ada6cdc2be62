const PATHS = {
  alert: 'M8 5.2v3.4M8 11h.01M8 1.8 1.4 13.6h13.2Z',
  back: 'M9.8 3.2 5 8l4.8 4.8',
  calendar: 'M2.5 3.5h11v10h-11ZM2.5 6.6h11M5.4 1.8v3M10.6 1.8v3',
  check: 'm3 8.6 3.3 3.2L13 4.6',
  close: 'm4 4 8 8M12 4l-8 8',
  copies: 'M5.2 5.2V2.4h8.4v8.4h-2.8M2.4 5.2h8.4v8.4H2.4Z',
  disk: 'M2.2 9.6 4.4 3h7.2l2.2 6.6v3.8H2.2ZM2.2 9.6h11.6M11.2 11.6h.01',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2v7.6M4.8 6.8 8 9.9l3.2-3.1M2.5 11.6v2h11v-2',
  help: 'M5.9 6.2a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.5M8 11.6h.01M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0Z',
  history: 'M2.4 8a5.6 5.6 0 1 0 1.9-4.2L2.4 5.5M2.4 2.4v3.1h3.1M8 5v3.2l2.2 1.4',
  info: 'M8 7.4v3.8M8 4.9h.01M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0Z',
  join: 'M3 3.4h3.4L8 8l1.6-4.6H13M8 8v4.8M5.6 10.6 8 13l2.4-2.4',
  link: 'M6.4 3.2H3v9.8h9.8V9.6M9.2 2.6h4.2v4.2M13 3 7.4 8.6',
  pencil: 'm2.4 13.6.7-3.1 7.6-7.6 2.4 2.4-7.6 7.6ZM9.3 4.3l2.4 2.4',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  scissors:
    'M6.1 5.2 14 11.6M6.1 10.8 14 4.4M6.4 4a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0ZM6.4 12A2.2 2.2 0 1 1 2 12a2.2 2.2 0 0 1 4.4 0Z',
  search: 'm10.4 10.4 3.4 3.4M11.8 7a4.8 4.8 0 1 1-9.6 0 4.8 4.8 0 0 1 9.6 0Z',
  refresh:
    'M13.2 6.2A5.4 5.4 0 0 0 3.4 5M2.8 9.8A5.4 5.4 0 0 0 12.6 11M3 2.4V5.2h2.8M13 13.6v-2.8h-2.8',
  settings:
    'M2 4.6h6.4M11.6 4.6H14M2 11.4h2.4M7.6 11.4H14M8.4 4.6a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 0 0-3.2 0ZM4.4 11.4a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 0 0-3.2 0Z',
  target:
    'M13.4 8A5.4 5.4 0 1 1 2.6 8a5.4 5.4 0 0 1 10.8 0ZM8 1.2v3.4M8 11.4v3.4M1.2 8h3.4M11.4 8h3.4',
  tag: 'M2 2h5.6l6.4 6.4L8.4 14 2 7.6ZM5 5h.01',
  trash: 'M2.6 4.2h10.8M6 4V2.2h4V4M4 4.2l.7 9.4h6.6l.7-9.4M6.8 6.8v4M9.2 6.8v4',
  undo: 'M5.4 2.6 2.4 5.5l3 2.9M2.6 5.5h6.6a4 4 0 0 1 0 8H6',
  untag: 'M2 2h5.6l6.4 6.4L8.4 14 2 7.6ZM5 8l3-3',
  upload: 'M8 10V2.4M4.8 5.2 8 2.1l3.2 3.1M2.5 11.6v2h11v-2',
} as const;

export type IconName = keyof typeof PATHS;

/** A 16-pixel line drawing beside a word; it never stands alone for a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
