const paths = {
  accept: 'm3.5 8.5 3 3 6-7',
  reject: 'm4 4 8 8m0-8-8 8',
  change: 'M3 13l.6-2.9L10.5 3.2l2.3 2.3-6.9 6.9L3 13z',
  undo: 'M6 3 3 6l3 3M3.2 6H10a3.3 3.3 0 0 1 0 6.6H6.5',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  warning: 'M8 2.5 14 13H2L8 2.5zM8 6.5v3M8 11.4v.1',
  theme: 'M8 2.5v11A5.5 5.5 0 0 0 8 2.5zM8 2.5a5.5 5.5 0 1 0 0 11',
  file: 'M4 2h5l3 3v9H4V2zM9 2v3h3',
  menu: 'M3 5h10M3 8h10M3 11h10',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  split: 'M8 2v12M2 8h3.5m5 0H14M4 6 2 8l2 2m8-4 2 2-2 2',
  merge: 'M8 2v12M2 8h4m4 0h4M4.5 6l2 2-2 2m7-4-2 2 2 2',
  add: 'M8 3v10M3 8h10',
  edges: 'M5 3H3v10h2m6-10h2v10h-2M6 8h4',
} as const;

/** A mark of 16 × 16, drawn with the colour of the text; words beside it or a label on its button say what it means. */
export function Icon({ name, size = 16 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
