import type uPlot from "uplot";

/** Draws again when the theme or the colours of up and down change. Returns the way to stop. */
export function watchTheme(plot: uPlot): () => void {
  const observer = new MutationObserver(() => plot.redraw(false));
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-tally"] });
  return () => observer.disconnect();
}

/** Keeps a chart as wide as its host. Returns the way to stop. */
export function watchWidth(plot: uPlot, host: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientWidth !== plot.width)
      plot.setSize({ width: host.clientWidth, height: plot.height });
  });
  observer.observe(host);
  return () => observer.disconnect();
}
