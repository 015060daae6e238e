import type { Life } from "./fates";
import { jolt, type Pressure, press } from "./pressure";
import type { Random } from "./random";

type LifeOf<F extends Life["fate"]> = Extract<Life, { fate: F }>;

function pressRug(life: LifeOf<"rug">, random: Random, pressure: Pressure): void {
  const { start, last, visible } = life;
  press(pressure.returns, start - 12, start - 1, 0.018);
  if (visible) {
    const lead = random.integer(5, 14);
    press(pressure.bots, start - lead, start, random.between(0.6, 2));
    press(pressure.buzz, start - lead, start, random.between(0.2, 0.9));
    press(pressure.whales, start - 6, start - 1, -random.between(0.004, 0.03));
  }
  jolt(pressure.volume, start, random.between(1.5, 3), 1);
  press(pressure.volume, start + 1, last, -random.between(1.5, 3.5));
  jolt(pressure.buzz, start, 2, 3);
  press(pressure.buzz, start + 4, last, -1.2);
}

function pressPump(life: LifeOf<"pump">, random: Random, pressure: Pressure): void {
  const { start, peak, end, last } = life;
  const lead = random.integer(3, 9);
  press(pressure.bots, start - lead, end, random.between(1.2, 3));
  press(pressure.buzz, start - lead, start - 1, random.between(0.8, 1.8));
  press(pressure.buzz, start, end, random.between(1.8, 3));
  press(pressure.volume, start - 1, end, random.between(1, 2.2));
  press(pressure.whales, start - lead, start - 1, random.between(0.002, 0.015));
  press(pressure.whales, peak, end, -random.between(0.005, 0.03));
  press(pressure.volume, end + 1, last, -random.between(0.2, 1));
}

function pressMoonshot(life: LifeOf<"moonshot">, random: Random, pressure: Pressure): void {
  const { start, peak, last } = life;
  const length = peak - start;
  const noticed = start + Math.round(length * random.between(0.25, 0.6));
  press(pressure.whales, start - 14, start + 20, random.between(0.001, 0.01));
  press(pressure.volume, start - 3, peak, random.between(0.3, 1));
  press(pressure.buzz, start, noticed, random.between(0.2, 0.7));
  press(pressure.buzz, noticed + 1, Math.min(last, peak + 20), random.between(1, 2));
  press(pressure.returns, peak + 1, Math.min(last, peak + 60), -0.006);
}

function pressFaded(life: LifeOf<"faded">, random: Random, pressure: Pressure): void {
  const { start, last } = life;
  const perDay = random.between(0.004, 0.012);
  for (let t = start; t <= last; t++) {
    const faded = Math.min(3, perDay * (t - start));
    press(pressure.volume, t, t, -0.6 * faded);
    press(pressure.buzz, t, t, -faded);
  }
}

/** Adds what a fate does to volume, buzz, bots and whales, and its drift before and after the event itself. */
export function pressFate(life: Life, random: Random, pressure: Pressure): void {
  switch (life.fate) {
    case "alive":
      break;
    case "rug":
      pressRug(life, random, pressure);
      break;
    case "pump":
      pressPump(life, random, pressure);
      break;
    case "moonshot":
      pressMoonshot(life, random, pressure);
      break;
    case "faded":
      pressFaded(life, random, pressure);
  }
}
