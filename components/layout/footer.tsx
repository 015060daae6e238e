/** The last line of every page. */
export function Footer() {
  return (
    <footer className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t px-4 py-1 text-xs text-ink-3">
      <p>Not financial advice.</p>
      <nav aria-label="About" className="ml-auto flex gap-4">
        <a className="inline-block py-1 hover:text-ink" href="/docs">
          API
        </a>
      </nav>
    </footer>
  );
}
