import type OlMap from 'ol/Map';
import { isEmpty } from 'ol/extent';
import GeoJSON from 'ol/format/GeoJSON';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';

/** A GeoJSON geometry in degrees. */
export interface Shape {
  type: string;
}

const LOOK = new Style({
  fill: new Fill({ color: 'rgba(192,20,60,0.35)' }),
  stroke: new Stroke({ color: '#c0143c', width: 3 }),
  image: new CircleStyle({
    radius: 9,
    fill: new Fill({ color: 'rgba(192,20,60,0.35)' }),
    stroke: new Stroke({ color: '#c0143c', width: 3 }),
  }),
});

/** The ground a finding is about, drawn over everything. */
export class Places {
  private readonly source = new VectorSource();
  private readonly format = new GeoJSON({ featureProjection: 'EPSG:3857' });

  constructor(private readonly map: OlMap) {
    map.addLayer(new VectorLayer({ source: this.source, style: LOOK, zIndex: 60 }));
  }

  /** Shows a shape and goes there; null takes it away. */
  set(shape: Shape | null): void {
    this.source.clear(true);
    if (shape === null) return;
    const geometry = this.format.readGeometry(shape);
    if (geometry !== null) this.source.addFeature(new Feature(geometry));
    const box = this.source.getExtent();
    if (box !== null && !isEmpty(box)) {
      this.map.getView().fit(box, { padding: [60, 60, 60, 60], maxZoom: 18 });
    }
  }
}
