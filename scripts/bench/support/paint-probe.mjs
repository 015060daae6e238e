// Runs in the page, as a classic script: tells how long after a movement of the pointer the page shows what it led to.
(() => {
  const patienceMs = 5000;

  /** Milliseconds from the event to the second frame after `changed`: by then the first one is on the screen. */
  const untilPainted = (eventMs, done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - eventMs)));

  /** Waits for the next movement; `rows` is what must change after it, or null to wait for nothing but the frames. */
  const nextMove = (selector) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => finish(null), patienceMs);
      let observer = null;
      let isPainting = false;
      const finish = (durationMs) => {
        clearTimeout(timer);
        observer?.disconnect();
        resolve(durationMs);
      };
      const paint = (eventMs) => {
        if (isPainting) return;
        isPainting = true;
        untilPainted(eventMs, finish);
      };
      const onMove = (event) => {
        if (selector === null) {
          paint(event.timeStamp);
          return;
        }
        observer = new MutationObserver(() => paint(event.timeStamp));
        observer.observe(document.querySelector(selector), {
          childList: true,
          subtree: true,
          characterData: true,
        });
      };
      addEventListener("pointermove", onMove, { capture: true, once: true });
    });

  let pending = null;
  globalThis.paintProbe = {
    /** Call before a movement. */
    expect: (selector) => {
      pending = nextMove(selector);
    },
    /** Call after it: the duration in milliseconds, null when nothing changed in five seconds. */
    result: () => pending,
  };
})();
