import type OlMap from 'ol/Map';
import { createEmpty, extend, isEmpty } from 'ol/extent';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';

/** Outlines before and after a repair, and the ground that changed hands, told by `side`. */
export interface Repair {
  type: 'FeatureCollection';
  features: { properties: { side: Side }; geometry: { type: string } }[];
}
export type Side = 'BEFORE' | 'AFTER' | 'GAINED' | 'LOST';

/**
 * Told apart without colour too: dashed and solid lines, thick and dotted borders of ground. What
 * moved is often narrower than a line, so its border is wide and lies below.
 */
const LOOKS: Record<Side, Style> = {
  BEFORE: new Style({
    stroke: new Stroke({ color: '#5b4636', width: 2, lineDash: [8, 6] }),
    zIndex: 3,
  }),
  AFTER: new Style({ stroke: new Stroke({ color: '#12355b', width: 2 }), zIndex: 2 }),
  GAINED: new Style({
    fill: new Fill({ color: 'rgba(18,112,92,0.45)' }),
    stroke: new Stroke({ color: 'rgba(18,150,110,0.8)', width: 8 }),
    zIndex: 1,
  }),
  LOST: new Style({
    fill: new Fill({ color: 'rgba(192,20,60,0.4)' }),
    stroke: new Stroke({ color: 'rgba(192,20,60,0.75)', width: 8, lineDash: [3, 9] }),
    zIndex: 1,
  }),
};

/** What a repair did to a grid, drawn over everything. */
export class Repairs {
  private readonly source = new VectorSource();
  private readonly format = new GeoJSON({ featureProjection: 'EPSG:3857' });

  constructor(private readonly map: OlMap) {
    const style = (feature: { get: (name: string) => unknown }) =>
      LOOKS[feature.get('side') as Side];
    map.addLayer(new VectorLayer({ source: this.source, style, zIndex: 61 }));
  }

  /** Shows a repair and goes to the ground that changed hands, or to the grid; null clears. */
  set(repair: Repair | null): void {
    this.source.clear(true);
    if (repair === null) return;
    const features = this.format.readFeatures(repair);
    this.source.addFeatures(features);
    const moved = features.filter((f) => ['GAINED', 'LOST'].includes(String(f.get('side'))));
    const box = createEmpty();
    for (const f of moved.length > 0 ? moved : features) {
      const extent = f.getGeometry()?.getExtent();
      if (extent) extend(box, extent);
    }
    if (!isEmpty(box)) {
      this.map.getView().fit(box, { padding: [60, 60, 60, 60], maxZoom: 21 });
    }
  }
}
