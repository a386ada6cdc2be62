/** The brand: a sheet of newspaper, cut along its corner. The same drawing as the icon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7.5" />
      <path d="M23.6 7.4 11.9 19.3M8.4 7.4l11.7 11.9" />
      <circle cx="9.6" cy="22.2" r="3.4" />
      <circle cx="22.4" cy="22.2" r="3.4" />
    </svg>
  );
}
