import Feature from 'ol/Feature';
import type OlMap from 'ol/Map';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';

const INK = '#174d9c';

/** A way from place to place: a dashed line, because it is no street, and numbers in order. */
export class Routes {
  private readonly source = new VectorSource();

  constructor(map: OlMap) {
    map.addLayer(new VectorLayer({ source: this.source, zIndex: 45 }));
  }

  /** Draws the way through these positions in order, or takes it away when there are none. */
  set(stops: readonly { lon: number; lat: number }[], start: { lon: number; lat: number } | null) {
    this.source.clear(true);
    const at = (p: { lon: number; lat: number }) => fromLonLat([p.lon, p.lat]);
    const line = new Feature(new LineString([...(start ? [start] : []), ...stops].map(at)));
    line.setStyle([
      new Style({ stroke: new Stroke({ color: '#ffffff', width: 6 }) }),
      new Style({ stroke: new Stroke({ color: INK, width: 3, lineDash: [8, 6] }) }),
    ]);
    const numbers = stops.map((stop, i) => {
      const mark = new Feature(new Point(at(stop)));
      mark.setStyle(
        new Style({
          image: new CircleStyle({
            radius: 12,
            fill: new Fill({ color: INK }),
            stroke: new Stroke({ color: '#ffffff', width: 2 }),
          }),
          text: new Text({
            text: String(i + 1),
            font: '600 13px sans-serif',
            fill: new Fill({ color: '#ffffff' }),
          }),
        }),
      );
      return mark;
    });
    if (stops.length > 0) this.source.addFeatures([line, ...numbers]);
  }
}
