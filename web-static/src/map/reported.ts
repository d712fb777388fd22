import Feature from 'ol/Feature';
import Circle from 'ol/geom/Circle';
import Point from 'ol/geom/Point';
import { fromLonLat } from 'ol/proj';

/** A reported point in degrees with its accuracy disc. */
export function reportedPoint(point: { lon: number; lat: number; accuracyM: number }): Feature[] {
  const at = fromLonLat([point.lon, point.lat]);
  const stretch = 1 / Math.cos((point.lat * Math.PI) / 180);
  const disc = new Feature(new Circle(at, Math.max(point.accuracyM, 1) * stretch));
  disc.set('disc', true);
  return [disc, new Feature(new Point(at))];
}
