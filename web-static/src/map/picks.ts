import type OlMap from 'ol/Map';
import type { Coordinate } from 'ol/coordinate';

/** Calls with every position clicked or tapped; Enter picks the centre of the map. */
export function onPick(map: OlMap, handler: (at: Coordinate) => void): void {
  map.getTargetElement()?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    handler(map.getView().getCenter() ?? [0, 0]);
  });
  map.on('singleclick', (event) => handler(event.coordinate));
}

/** Calls with the position under the pointer and its pixel, null when it leaves. */
export function onHover(
  map: OlMap,
  handler: (at: Coordinate | null, x: number, y: number) => void,
): void {
  map.on('pointermove', (event) => {
    const [x = 0, y = 0] = event.pixel;
    if (!event.dragging) handler(event.coordinate, x, y);
  });
  map.getViewport()?.addEventListener('pointerleave', () => handler(null, 0, 0));
}
