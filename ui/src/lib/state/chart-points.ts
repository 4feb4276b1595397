import type { ChartPointView } from "$lib/api/generated/ChartPointView";

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;

/** The part that a key leads to, from the one that is looked at; null for other keys. */
export function follow(key: string, from: number | null, count: number): number | null {
  const last = count - 1;
  const at = from ?? -1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + 12, last);
    case "PageUp":
      return Math.max(at - 12, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** Where a card stands, as CSS lengths. */
export type CardPlace = {
  left?: string;
  right?: string;
  top?: string;
  bottom?: string;
  shift?: string;
};

/**
 * Where the card of a part stands: beside a part as high as the chart, under or over any other,
 * always on the picture.
 */
export function besides(
  point: ChartPointView,
  chart: { width: number; height: number },
): CardPlace {
  const end = point.left + point.width;
  const middle = point.left + point.width / 2;
  if (point.height > chart.height * 0.4) {
    const top = percent(point.top + 4, chart.height);
    return middle < chart.width / 2
      ? { left: percent(end + 10, chart.width), top }
      : { right: percent(chart.width - point.left + 10, chart.width), top };
  }
  const place = percent(middle, chart.width);
  // Moved back by as much of its own width as it stands to the right: it can leave neither edge.
  const across = { left: place, shift: `-${place} 0` };
  return point.top + point.height / 2 < chart.height / 2
    ? { ...across, top: percent(point.top + point.height + 6, chart.height) }
    : { ...across, bottom: percent(chart.height - point.top + 6, chart.height) };
}
